package org.zhuqi.documents.imports;

import java.util.UUID;

/** Identifies one file that was handed in for import. */
public record ImportId(UUID value) {

    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
