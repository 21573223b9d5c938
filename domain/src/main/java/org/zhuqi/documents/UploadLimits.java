package org.zhuqi.documents;

/**
 * How much may be attached.
 *
 * @param fileBytes the largest file
 * @param filesPerRecord the most files one record may have
 */
public record UploadLimits(long fileBytes, int filesPerRecord) {
    public static final long MEGABYTE = 1024L * 1024;

    public UploadLimits {
        if (fileBytes <= 0 || filesPerRecord <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    public long fileMegabytes() {
        return fileBytes / MEGABYTE;
    }
}
