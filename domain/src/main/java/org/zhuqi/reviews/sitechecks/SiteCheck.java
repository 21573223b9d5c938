package org.zhuqi.reviews.sitechecks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;

/**
 * A check on the site of an applicant (docs/domain.md "Policy-fund process", step 7). The first of two officers writes what
 * was found, the second confirms exactly that; whatever is changed afterwards needs both again.
 *
 * @param contentHash SHA-256 of what was handed in: another round needs another check
 * @param applied what the matter comes to as it was handed in, null when nobody can say
 * @param lines what was applied for, amount by amount
 * @param counted what the matter comes to with the checked amounts, at most what was applied for; null before it is signed
 *     and when nobody can say
 * @param signed by the first officer
 * @param confirmed by the second, of the same record
 * @param sentBack why the second officer did not confirm, until the first signs again
 * @param version for optimistic locking
 */
@With(AccessLevel.PRIVATE)
@Builder
public record SiteCheck(
        SiteCheckId id,
        ReviewId file,
        String contentHash,
        Officer first,
        Officer second,
        @Nullable Money applied,
        List<CheckedLine> lines,
        SiteReport report,
        @Nullable Money counted,
        State state,
        @Nullable Signature signed,
        @Nullable Signature confirmed,
        @Nullable String sentBack,
        Instant at,
        long version) {
    /** Longest words with which a record is sent back. */
    public static final int MAX_WORDS = 500;

    /** Where a check stands, with the one table of what may follow. */
    public enum State {
        /** The first officer writes. */
        OPEN,
        /** The second officer looks at it. */
        SIGNED,
        CONFIRMED;

        private static final Map<State, Set<State>> TABLE =
                Map.of(OPEN, Set.of(OPEN, SIGNED), SIGNED, Set.of(OPEN, CONFIRMED), CONFIRMED, Set.of(OPEN));

        public boolean mayBecome(State next) {
            return TABLE.get(this).contains(next);
        }
    }

    /** Who goes there. */
    public record Officer(UserId id, String name) {}

    /**
     * One officer's.
     *
     * @param recordHash SHA-256 of the record with its photos
     */
    public record Signature(Instant at, String recordHash) {}

    /** What is typed for a line; null where nothing is. */
    public record Typed(@Nullable Money checked, String remark) {}

    public SiteCheck {
        lines = List.copyOf(lines);
        if (first.id().equals(second.id())) {
            throw SiteChecksError.NOT_TWO_OFFICERS.refused(
                    List.of(FieldProblem.of("second", "reviews.site-two-officers")));
        }
        if ((state == State.OPEN) != (signed == null) || (state == State.CONFIRMED) != (confirmed != null)) {
            throw new IllegalArgumentException("signatures and state go together: " + state);
        }
    }

    public boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    /** Sum of what was applied for. */
    public Money appliedSum() {
        return lines.stream().map(CheckedLine::applied).reduce(Money.ZERO, Money::plus);
    }

    /** Sum of what was found so far. */
    public Money checkedSum() {
        Money sum = Money.ZERO;
        for (CheckedLine line : lines) {
            Money checked = line.checked();
            sum = checked == null ? sum : sum.plus(checked);
        }
        return sum;
    }

    /** Others go, or the same ones newly said; what was written stays, what was signed is signed anew. */
    public SiteCheck by(Officer nextFirst, Officer nextSecond) {
        if (isConfirmed()) {
            throw SiteChecksError.SITE_CHECK_CONFIRMED.refused();
        }
        return new SiteCheck(
                id,
                file,
                contentHash,
                nextFirst,
                nextSecond,
                applied,
                lines,
                report,
                null,
                State.OPEN,
                null,
                null,
                sentBack,
                at,
                version);
    }

    /** The first officer writes what was found; whatever was signed before is signed no longer. */
    public SiteCheck written(UserId by, SiteReport seen, Map<String, Typed> typed) {
        requireFirst(by);
        List<FieldProblem> problems = new ArrayList<>();
        if (seen.place().length() > SiteReport.MAX_PLACE) {
            problems.add(FieldProblem.of("place", "reviews.site-place", SiteReport.MAX_PLACE));
        }
        if (seen.findings().length() > SiteReport.MAX_FINDINGS) {
            problems.add(FieldProblem.of("findings", "reviews.site-findings", SiteReport.MAX_FINDINGS));
        }
        List<CheckedLine> next = new ArrayList<>();
        for (CheckedLine line : lines) {
            Typed given = typed.get(line.key());
            next.add(given == null ? line : line(next.size(), line, given, problems));
        }
        refuse(problems);
        return withLines(next).withReport(seen).open();
    }

    private static CheckedLine line(int at, CheckedLine line, Typed given, List<FieldProblem> problems) {
        Money checked = given.checked();
        if (checked != null && (checked.isNegative() || checked.compareTo(line.applied()) > 0)) {
            problems.add(unchecked(at, line));
            return line;
        }
        if (given.remark().length() > CheckedLine.MAX_REMARK) {
            problems.add(unremarked(at));
            return line;
        }
        return line.withChecked(checked).withRemark(given.remark());
    }

    private static FieldProblem unchecked(int at, CheckedLine line) {
        return FieldProblem.of(
                "lines[" + at + "].checked",
                "reviews.site-checked",
                line.applied().toString());
    }

    private static FieldProblem unremarked(int at) {
        return FieldProblem.of("lines[" + at + "].remark", "reviews.site-remark", CheckedLine.MAX_REMARK);
    }

    /**
     * The first officer signs what is written.
     *
     * @param amount what the matter comes to with the checked amounts, null when nobody can say
     * @param photos hashes of the photos that go with it
     */
    public SiteCheck signed(
            UserId by,
            @Nullable Money amount,
            List<String> photos,
            SiteCheckSettings settings,
            LocalDate today,
            Instant now) {
        requireFirst(by);
        if (!state.mayBecome(State.SIGNED)) {
            throw SiteChecksError.NOTHING_TO_SIGN.refused();
        }
        refuse(missing(photos, settings, today));
        SiteCheck counting = withCounted(applied == null || amount == null ? null : amount.min(applied))
                .withSentBack(null);
        return counting.become(State.SIGNED, new Signature(now, counting.recordHash(photos)), null);
    }

    private List<FieldProblem> missing(List<String> photos, SiteCheckSettings settings, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate day = report.day();
        if (day == null || day.isAfter(today)) {
            problems.add(FieldProblem.of("day", "reviews.site-day"));
        }
        if (report.place().isBlank()) {
            problems.add(FieldProblem.of("place", "reviews.site-place", SiteReport.MAX_PLACE));
        }
        if (report.findings().isBlank()) {
            problems.add(FieldProblem.of("findings", "reviews.site-findings", SiteReport.MAX_FINDINGS));
        }
        for (int at = 0; at < lines.size(); at++) {
            CheckedLine line = lines.get(at);
            if (line.checked() == null) {
                problems.add(unchecked(at, line));
            } else if (line.isCut() && line.remark().isBlank()) {
                problems.add(unremarked(at));
            }
        }
        if (photos.size() < settings.fewestPhotos()) {
            problems.add(FieldProblem.of("photos", "reviews.site-photos", settings.fewestPhotos()));
        }
        return problems;
    }

    /**
     * The second officer confirms exactly what the first wrote.
     *
     * @param seen hash of the record the officer looked at
     * @param photos hashes of the photos that go with it now
     */
    public SiteCheck confirmed(UserId by, String seen, List<String> photos, Instant now) {
        Signature before = requireSigned(by);
        String recordHash = recordHash(photos);
        if (!recordHash.equals(before.recordHash()) || !recordHash.equals(seen)) {
            throw SiteChecksError.SITE_RECORD_CHANGED.refused();
        }
        return become(State.CONFIRMED, before, new Signature(now, recordHash));
    }

    /** The second officer saw something else: the first writes again. */
    public SiteCheck sentBack(UserId by, String why) {
        requireSigned(by);
        if (why.isBlank() || why.length() > MAX_WORDS) {
            refuse(List.of(FieldProblem.of("words", "reviews.site-words", MAX_WORDS)));
        }
        return open().withSentBack(why);
    }

    private SiteCheck open() {
        return withCounted(null).become(State.OPEN, null, null);
    }

    /** State and signatures change together. */
    private SiteCheck become(State next, @Nullable Signature ofFirst, @Nullable Signature ofSecond) {
        return new SiteCheck(
                id,
                file,
                contentHash,
                first,
                second,
                applied,
                lines,
                report,
                counted,
                next,
                ofFirst,
                ofSecond,
                sentBack,
                at,
                version);
    }

    /** As it is kept after a save. */
    public SiteCheck kept() {
        return withVersion(version + 1);
    }

    private void requireFirst(UserId by) {
        if (!first.id().equals(by)) {
            throw SiteChecksError.NOT_YOUR_PART.refused();
        }
    }

    private Signature requireSigned(UserId by) {
        if (!second.id().equals(by)) {
            throw SiteChecksError.NOT_YOUR_PART.refused();
        }
        Signature before = signed;
        if (before == null || !state.mayBecome(State.CONFIRMED)) {
            throw SiteChecksError.NOTHING_TO_SIGN.refused();
        }
        return before;
    }

    /** SHA-256 over all that both officers put their names to, each part with its length so that none runs into another. */
    public String recordHash(List<String> photos) {
        List<String> parts = new ArrayList<>(List.of(
                id.toString(),
                file.toString(),
                contentHash,
                first.id().toString(),
                second.id().toString(),
                String.valueOf(report.day()),
                report.place(),
                report.findings(),
                String.valueOf(applied),
                String.valueOf(counted)));
        lines.forEach(line -> parts.addAll(
                List.of(line.key(), line.applied().toString(), String.valueOf(line.checked()), line.remark())));
        parts.add("photos");
        photos.stream().sorted().forEach(parts::add);
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw SiteChecksError.SITE_RECORD_INCOMPLETE.refused(problems);
        }
    }
}
