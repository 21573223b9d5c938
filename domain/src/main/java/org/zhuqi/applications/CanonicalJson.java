package org.zhuqi.applications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text in the canonical form of RFC 8785: names sorted by UTF-16 units, no white space, one way to write a string.
 * The same content gives the same bytes, so its SHA-256 can be checked by anybody.
 *
 * <p>Numbers are whole and within ±2^53, where RFC 8785 and exact arithmetic agree; money and other decimals are written
 * as strings by whoever builds the content, so that no digit depends on binary floating point.
 */
public record CanonicalJson(String text) {
    private static final long LARGEST_EXACT = 9_007_199_254_740_992L;

    /**
     * The canonical text of maps with string names, lists, strings, whole numbers, booleans and null.
     *
     * @throws IllegalArgumentException for anything else, and for strings that are no Unicode text (lone surrogates)
     */
    public static CanonicalJson of(Map<String, ?> content) {
        StringBuilder out = new StringBuilder();
        write(content, out);
        return new CanonicalJson(out.toString());
    }

    /** The text in UTF-8: what is hashed and what is downloaded. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of {@link #bytes} in lower-case hexadecimal, as sha256sum prints it. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String string -> writeString(string, out);
            case Boolean bool -> out.append(bool.booleanValue());
            case Integer whole -> out.append(whole.intValue());
            case Long whole -> writeWhole(whole, out);
            case Map<?, ?> map -> writeMap(map, out);
            case List<?> list -> writeList(list, out);
            default ->
                throw new IllegalArgumentException(
                        "has no canonical form: " + value.getClass().getName());
        }
    }

    private static void writeWhole(long whole, StringBuilder out) {
        if (Math.abs(whole) > LARGEST_EXACT || whole == Long.MIN_VALUE) {
            throw new IllegalArgumentException("too large to be exact, write it as a string: " + whole);
        }
        out.append(whole);
    }

    private static void writeMap(Map<?, ?> map, StringBuilder out) {
        // String.compareTo compares UTF-16 code units, which is the order RFC 8785 section 3.2.3 asks for.
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        out.append('{');
        Iterator<Map.Entry<String, @Nullable Object>> entries =
                sorted.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, @Nullable Object> entry = entries.next();
            writeString(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            if (entries.hasNext()) {
                out.append(',');
            }
        }
        out.append('}');
    }

    private static void writeList(List<?> list, StringBuilder out) {
        out.append('[');
        boolean first = true;
        for (Object element : list) {
            if (!first) {
                out.append(',');
            }
            first = false;
            write(element, out);
        }
        out.append(']');
    }

    private static void writeString(String string, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        if (Character.isSurrogate(c)) {
                            boolean pair = Character.isHighSurrogate(c)
                                    && i + 1 < string.length()
                                    && Character.isLowSurrogate(string.charAt(i + 1));
                            if (!pair) {
                                throw new IllegalArgumentException("a lone surrogate is no text");
                            }
                            out.append(c);
                            i++;
                            out.append(string.charAt(i));
                        } else {
                            out.append(c);
                        }
                    }
                }
            }
        }
        out.append('"');
    }
}
