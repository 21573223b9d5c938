package org.zhuqi.accounts.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key from {@code zhuqi.accounts.second-factor.key}, 32 bytes in Base64; without that setting one that is made when it
 * is first needed and kept in the data directory, readable by its owner only. Several programs on one database need the
 * setting: each would make a key of its own.
 *
 * <p>Keys in {@code zhuqi.accounts.second-factor.former-keys} open what was sealed with them; nothing is sealed with them
 * any more.
 */
@Component
class SealingKey {
    static final String FILE = "second-factor.key";
    private static final int BYTES = 32;

    private final String setting;
    private final Path file;
    private final List<SecretKey> former;
    private @Nullable SecretKey key;

    SealingKey(
            @Value("${zhuqi.accounts.second-factor.key:}") String setting,
            @Value("${zhuqi.accounts.second-factor.former-keys:}") String formerKeys,
            @Value("${zhuqi.data-directory:./data}") String dataDirectory) {
        this.setting = setting.strip();
        this.former = Arrays.stream(formerKeys.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> key(text, "zhuqi.accounts.second-factor.former-keys"))
                .toList();
        this.file = Path.of(dataDirectory).resolve(FILE);
        if (!this.setting.isEmpty()) {
            key = key(this.setting, "zhuqi.accounts.second-factor.key");
        }
    }

    synchronized SecretKey get() {
        SecretKey known = key;
        if (known == null) {
            known = fromFile();
            key = known;
        }
        return known;
    }

    /** Keys of before, which still open. */
    List<SecretKey> former() {
        return former;
    }

    private SecretKey fromFile() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            return key(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the key of second factors cannot be read or made: " + file, e);
        }
    }

    /** Written whole before it has its name, so that nobody reads half a key; whoever was faster wins. */
    private void make() throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(folder, FILE, ".tmp", ownerOnly(folder));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(bytes));
            Files.move(draft, file);
        } catch (FileAlreadyExistsException faster) {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static SecretKey key(String base64, String source) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(source + " does not hold Base64", e);
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException(source + " must hold 32 bytes in Base64, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
