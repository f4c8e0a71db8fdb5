package org.cryptonas.search.event;

/**
 * How far a trainer is with its job; told now and then, kept nowhere.
 *
 * @param trainer who
 * @param job what it does, for people
 * @param images images trained on so far
 * @param totalImages images the job will train on
 * @param imagesPerSecond mean speed of this job so far
 */
public record TrainerProgress(
    String trainer, String job, long images, long totalImages, double imagesPerSecond)
    implements SearchNews {}
