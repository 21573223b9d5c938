package org.zhuqi.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that may be attached, each with the endings a name of that kind may have. */
public enum AllowedType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Layout document of GB/T 33190, as invoices and official papers come. */
    OFD("application/ofd", "ofd"),
    ZIP("application/zip", "zip");

    /** What a camera makes. */
    public static final Set<AllowedType> PHOTOS = Set.of(PNG, JPEG);

    private final String mediaType;
    private final Set<String> endings;

    AllowedType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = Set.of(endings);
    }

    public static Optional<AllowedType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(t -> t.mediaType.equals(mediaType))
                .findFirst();
    }

    /** All endings for a message: "docx, jpeg, …". */
    public static String allEndings() {
        return endingsOf(Set.of(values()));
    }

    /** The same of some of them. */
    public static String endingsOf(Set<AllowedType> types) {
        return types.stream()
                .flatMap(t -> t.endings.stream())
                .sorted()
                .collect(java.util.stream.Collectors.joining(", "));
    }

    public String mediaType() {
        return mediaType;
    }

    /** Endings without the point, lower case. */
    public Set<String> endings() {
        return endings;
    }

    /** Whether a file of this name may have this type. */
    public boolean fits(String fileName) {
        int point = fileName.lastIndexOf('.');
        return point >= 0 && endings.contains(fileName.substring(point + 1).toLowerCase(Locale.ROOT));
    }
}
