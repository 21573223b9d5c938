package org.zhuqi.programmes;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;

/**
 * A paper that goes with an application.
 *
 * @param code short name within its programme, lower case with hyphens
 * @param formats what the file may be
 * @param required whether an application is incomplete without it
 * @param reuse whether one handed in before is taken, null when it must be new
 */
public record Material(
        String code,
        LocalText name,
        @Nullable LocalText help,
        List<MaterialFormat> formats,
        boolean required,
        @Nullable Reuse reuse) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Material {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a material's code: " + code);
        }
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("a material needs at least one format: " + code);
        }
        formats = List.copyOf(formats);
    }

    /** A paper that must be new. */
    public Material(
            String code, LocalText name, @Nullable LocalText help, List<MaterialFormat> formats, boolean required) {
        this(code, name, help, formats, required, null);
    }

    public boolean accepts(String mediaType) {
        return formats.stream().anyMatch(format -> format.fits(mediaType));
    }
}
