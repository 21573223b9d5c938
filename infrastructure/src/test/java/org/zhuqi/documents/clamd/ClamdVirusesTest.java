package org.zhuqi.documents.clamd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.Viruses;
import org.zhuqi.documents.VirusesContract;
import org.zhuqi.shared.SystemFact;

class ClamdVirusesTest extends VirusesContract {
    private final FakeClamd daemon;

    ClamdVirusesTest() throws IOException {
        daemon = new FakeClamd();
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    @Override
    protected Viruses viruses() {
        return scanner(daemon.port());
    }

    @Test
    void without_a_scanner_nobody_looks() {
        ClamdSettings none = new ClamdSettings("", 3310, Duration.ofSeconds(1));
        assertThat(look(new ClamdViruses(none))).isEmpty();
        assertThat(new ClamdFact(none, new ClamdViruses(none)).read().state()).isEqualTo(SystemFact.State.GOOD);
    }

    @Test
    void what_is_no_answer_says_nothing_of_the_file() {
        daemon.instead = "INSTREAM size limit exceeded. ERROR";
        assertThatThrownBy(() -> look(viruses())).isInstanceOf(UncheckedIOException.class);
        daemon.instead = "\0";
        assertThatThrownBy(() -> look(viruses())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_scanner_that_is_not_there_or_hangs_is_given_up() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        assertThatThrownBy(() -> look(scanner(nobody))).isInstanceOf(UncheckedIOException.class);
        try (ServerSocket hangs = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> look(scanner(hangs.getLocalPort()))).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void the_operator_sees_whether_it_answers() throws IOException {
        ClamdSettings settings = new ClamdSettings("127.0.0.1", daemon.port(), Duration.ofMillis(500));
        ClamdFact fact = new ClamdFact(settings, new ClamdViruses(settings));
        assertThat(fact.read().state()).isEqualTo(SystemFact.State.GOOD);
        daemon.close();
        assertThat(fact.read().state()).isEqualTo(SystemFact.State.WRONG);
    }

    private static ClamdViruses scanner(int port) {
        return new ClamdViruses(new ClamdSettings("127.0.0.1", port, Duration.ofMillis(500)));
    }

    private static Optional<String> look(Viruses viruses) {
        return viruses.in(() -> new ByteArrayInputStream(new byte[] {1, 2, 3}));
    }
}
