package org.zhuqi.applications.usecase;

import java.util.List;
import org.zhuqi.documents.Attachment;
import org.zhuqi.programmes.Material;

/** A material and what is attached for it. */
public record MaterialFiles(Material material, List<Attachment> files) {
    public MaterialFiles {
        files = List.copyOf(files);
    }

    public boolean missing() {
        return material.required() && files.isEmpty();
    }
}
