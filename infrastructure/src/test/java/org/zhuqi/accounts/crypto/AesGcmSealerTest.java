package org.zhuqi.accounts.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.accounts.SecretSealer;
import org.zhuqi.accounts.SecretSealerContract;

class AesGcmSealerTest extends SecretSealerContract {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path data;

    @Override
    protected SecretSealer sealer() {
        return new AesGcmSealer(new SealingKey(KEY, "", data.toString()));
    }

    @Test
    void nothing_of_the_secret_shows_and_no_two_seals_are_alike() {
        byte[] first = sealer().seal("SECRET", "one");
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("SECRET");
        assertThat(sealer().seal("SECRET", "one")).isNotEqualTo(first);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void what_was_changed_or_sealed_with_another_key_does_not_open() {
        byte[] sealed = sealer().seal("SECRET", "one");
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> sealer().open(sealed, "one"));
        assertThatIllegalStateException().isThrownBy(() -> sealer().open(new byte[5], "one"));
        byte[] others = new AesGcmSealer(new SealingKey("", "", data.toString())).seal("SECRET", "one");
        assertThatIllegalStateException().isThrownBy(() -> sealer().open(others, "one"));
    }

    @Test
    void without_a_setting_a_key_is_made_once_for_its_owner_only() throws IOException {
        byte[] sealed = new AesGcmSealer(new SealingKey("", "", data.toString())).seal("SECRET", "one");
        Path file = data.resolve(SealingKey.FILE);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(data).isDirectoryNotContaining(found -> found.toString().endsWith(".tmp"));
        assertThat(new AesGcmSealer(new SealingKey("", "", data.toString())).open(sealed, "one"))
                .isEqualTo("SECRET");
    }

    @Test
    void a_key_of_another_length_is_refused_at_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new SealingKey(Base64.getEncoder().encodeToString(new byte[16]), "", data.toString()))
                .withMessageContaining("zhuqi.accounts.second-factor.key");
        assertThatIllegalStateException().isThrownBy(() -> new SealingKey("not base64!", "", data.toString()));
    }

    @Test
    void a_former_key_opens_and_what_it_sealed_is_renewed_with_the_present_one() {
        String fresh = Base64.getEncoder()
                .encodeToString("a key of another thirty-two byte".getBytes(StandardCharsets.US_ASCII));
        byte[] old = sealer().seal("SECRET", "one");
        AesGcmSealer replaced = new AesGcmSealer(new SealingKey(fresh, " " + KEY + " ", data.toString()));
        assertThat(replaced.open(old, "one")).isEqualTo("SECRET");
        byte[] renewed = replaced.renewed(old, "one").orElseThrow();
        assertThat(new AesGcmSealer(new SealingKey(fresh, "", data.toString())).open(renewed, "one"))
                .isEqualTo("SECRET");
        assertThat(replaced.renewed(renewed, "one")).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> sealer().open(renewed, "one"));
        assertThatIllegalStateException().isThrownBy(() -> replaced.renewed(old, "another"));
    }
}
