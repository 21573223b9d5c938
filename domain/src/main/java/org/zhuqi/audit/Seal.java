package org.zhuqi.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One link of the hash chain: it fixes an entry and everything sealed before it.
 *
 * @param position 1, 2, 3 … without a gap
 * @param entry number of the entry
 * @param hash SHA-256 over the hash before it, the position and the entry; 64 hexadecimal digits
 */
public record Seal(long position, long entry, String hash) {
    static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** The link of this entry after the one given; null before the first. */
    public static Seal of(@Nullable Seal before, AuditEntry entry) {
        long position = before == null ? 1 : before.position + 1;
        String previous = before == null ? BEFORE_THE_FIRST : before.hash;
        return new Seal(position, entry.id(), hash(previous, position, entry));
    }

    private static String hash(String previous, long position, AuditEntry entry) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(HexFormat.of().parseHex(previous));
            out.writeLong(position);
            out.writeLong(entry.id());
            out.writeLong(entry.at().getEpochSecond());
            out.writeInt(entry.at().getNano());
            text(out, entry.who().id().toString());
            text(out, entry.who().name());
            text(out, entry.who().role().name());
            text(out, entry.who().unit());
            text(out, entry.who().enterprise());
            text(out, entry.address());
            text(out, entry.action());
            text(out, entry.objectKind());
            text(out, entry.objectId());
            text(out, entry.result().name());
            Map<String, String> details = new TreeMap<>(entry.details());
            out.writeInt(details.size());
            for (Map.Entry<String, String> detail : details.entrySet()) {
                text(out, detail.getKey());
                text(out, detail.getValue());
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Length first, so that no two different entries give the same bytes. */
    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
