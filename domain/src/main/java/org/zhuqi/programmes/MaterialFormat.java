package org.zhuqi.programmes;

import java.util.Set;

/** A kind of file a material may be; recognised by content, never by its name. */
public enum MaterialFormat {
    PDF("application/pdf"),
    JPG("image/jpeg"),
    PNG("image/png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    OFD("application/ofd", "application/vnd.ofd");

    private final Set<String> mediaTypes;

    MaterialFormat(String... mediaTypes) {
        this.mediaTypes = Set.of(mediaTypes);
    }

    public boolean fits(String mediaType) {
        return mediaTypes.contains(mediaType);
    }

    public Set<String> mediaTypes() {
        return mediaTypes;
    }
}
