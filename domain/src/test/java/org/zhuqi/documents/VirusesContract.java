package org.zhuqi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every scanner that is set must do. */
public abstract class VirusesContract {
    /** The harmless text that every scanner takes for a virus; in two parts, so that it does not find this file. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int LARGE = 3_000_000;

    protected abstract Viruses viruses();

    @Test
    void what_is_harmless_passes_however_large_it_is() {
        assertThat(in("名单".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(in(new byte[LARGE])).isEmpty();
        assertThat(in(new byte[0])).isEmpty();
    }

    @Test
    void what_harms_is_named_wherever_it_stands() {
        byte[] virus = EICAR.getBytes(StandardCharsets.US_ASCII);
        assertThat(in(virus)).hasValueSatisfying(name -> assertThat(name).isNotBlank());
        byte[] atTheEnd = Arrays.copyOf(new byte[LARGE], LARGE + virus.length);
        System.arraycopy(virus, 0, atTheEnd, LARGE, virus.length);
        assertThat(in(atTheEnd)).isPresent();
    }

    @Test
    void one_look_says_nothing_of_the_next() {
        assertThat(in(EICAR.getBytes(StandardCharsets.US_ASCII))).isPresent();
        assertThat(in(new byte[] {1})).isEmpty();
    }

    private Optional<String> in(byte[] content) {
        return viruses().in(() -> new ByteArrayInputStream(content));
    }
}
