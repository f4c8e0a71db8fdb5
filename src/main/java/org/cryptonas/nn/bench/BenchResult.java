package org.cryptonas.nn.bench;

/**
 * One network with one number of threads. Figures that were not measured are -1.
 *
 * @param name of the network
 * @param description of the network, in words
 * @param threads engine threads
 * @param imagesPerSecond of forward, backward and update; median over blocks
 * @param relus of one image
 * @param macs of one image, forward
 * @param gflops achieved, counting 2 operations a MAC and backward as twice the forward pass
 * @param gemmGflops of a large matrix product in the same process
 * @param earlySteps after how many steps memory was read first
 * @param residentEarlyMb resident memory then
 * @param lateSteps after how many steps memory was read again
 * @param residentLateMb resident memory then
 * @param peakMb peak resident memory
 * @param pytorchImagesPerSecond the same step in Python's PyTorch
 * @param ratio median over pairs of blocks of ours to PyTorch's
 */
public record BenchResult(
    String name,
    String description,
    int threads,
    double imagesPerSecond,
    long relus,
    long macs,
    double gflops,
    double gemmGflops,
    int earlySteps,
    double residentEarlyMb,
    int lateSteps,
    double residentLateMb,
    double peakMb,
    double pytorchImagesPerSecond,
    double ratio) {}
