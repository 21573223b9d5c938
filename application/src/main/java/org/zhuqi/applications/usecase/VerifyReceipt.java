package org.zhuqi.applications.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Sm3;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.shared.Actor;

/**
 * Tells whoever holds a receipt whether its number and digest belong together, and nothing of what was handed in.
 *
 * <p>A number that was never given out and a digest of something else are answered alike.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class VerifyReceipt {
    private final Submissions submissions;
    private final Sm3 sm3;

    /**
     * A receipt that is genuine.
     *
     * @param algorithm of the digest that was asked about
     */
    public record Genuine(String number, Instant at, String algorithm) {}

    /**
     * Verifies a receipt as somebody typed it or a camera read it.
     *
     * @param digest SHA-256 or SM3 in hexadecimal, blanks and case do not matter
     */
    public Optional<Genuine> verify(Actor actor, String number, String digest) {
        actor.may(ApplicationsRight.VERIFY_RECEIPT).orRefuse();
        String asked = digest.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return submissions
                .findByReceipt(number.strip().toUpperCase(Locale.ROOT))
                .flatMap(submission -> algorithm(submission, asked)
                        .map(algorithm -> new Genuine(
                                submission.receipt().number(),
                                submission.receipt().at(),
                                algorithm)));
    }

    private Optional<String> algorithm(Submission submission, String asked) {
        return Stream.of("SHA-256", "SM3")
                .filter(algorithm -> same(
                        asked,
                        algorithm.equals("SM3")
                                ? sm3.of(submission.content())
                                : submission.receipt().sha256()))
                .findFirst();
    }

    private static boolean same(String asked, String kept) {
        return MessageDigest.isEqual(asked.getBytes(StandardCharsets.UTF_8), kept.getBytes(StandardCharsets.UTF_8));
    }
}
