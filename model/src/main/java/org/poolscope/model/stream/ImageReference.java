package org.poolscope.model.stream;

/**
 * Where a detector saved an image.
 *
 * @param format  of the file, such as {@code hdf5} or {@code edf}
 * @param file    by the path of the beamline
 * @param dataset within the file, empty where the format has none
 * @param index   of the image in the file
 */
public record ImageReference(String format, String file, String dataset, long index) {}
