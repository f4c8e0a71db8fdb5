package org.cryptonas.node.doctor;

import java.nio.file.Path;
import org.cryptonas.data.DatasetSettings;

/**
 * What a search would use.
 *
 * @param dataset the images
 * @param runs folder that its run folder would be made in
 * @param host address it would listen on
 * @param port for other nodes
 * @param managementPort for people and probes
 */
public record Subject(
    DatasetSettings dataset, Path runs, String host, int port, int managementPort) {}
