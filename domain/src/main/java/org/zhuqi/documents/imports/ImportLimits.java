package org.zhuqi.documents.imports;

/**
 * How much one file may hold.
 *
 * @param fileBytes the largest file as it is sent
 * @param unpackedBytes how large it may become
 * @param rows the most rows under the head
 * @param columns the most columns
 */
public record ImportLimits(long fileBytes, long unpackedBytes, int rows, int columns) {
    public static final long MEGABYTE = 1024L * 1024;

    public ImportLimits {
        if (fileBytes <= 0 || unpackedBytes <= 0 || rows <= 0 || columns <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
