package org.zhuqi.enterprises.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseError;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.SizeClassification;
import org.zhuqi.enterprises.usecase.EnterpriseDetails.ContactDetails;
import org.zhuqi.enterprises.usecase.EnterpriseDetails.ShareholderDetails;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

class EnterpriseUseCasesTest {
    private static final String CODE = "91222401MA0TE0018H";
    private static final String PILOT = "91350100M0001TGQXM";

    private final EnterpriseRoomFixture room = new EnterpriseRoomFixture();

    @Test
    void anOfficerTakesAnEnterpriseOfItsUnitIntoTheRecord() {
        EnterpriseId id = create(room.zone, details("９１222401ma0te0018h", "YJGX"));
        assertThat(room.enterprises.find(id)).hasValueSatisfying(enterprise -> {
            assertThat(enterprise.creditCode()).isEqualTo(new CreditCode(CODE));
            assertThat(enterprise.unit()).isEqualTo(EnterpriseRoomFixture.ZONE);
            assertThat(enterprise.county()).as("the zone's host county").isEqualTo(EnterpriseRoomFixture.YANJI);
            assertThat(enterprise.recordedOn()).isEqualTo(LocalDate.of(2024, 8, 26));
            assertThat(enterprise.demonstration()).isFalse();
        });
        assertThat(room.audit.actions()).containsExactly("enterprises.create");
    }

    @Test
    void nobodyCreatesForAnotherUnitTheHostCountyNotEvenForItsZone() {
        refused(() -> create(room.hunchun, details(CODE, "222401")), SharedError.NOT_FOUND);
        refused(() -> create(room.yanji, details(CODE, "YJGX")), SharedError.NOT_FOUND);
        refused(() -> create(Actor.anonymous(""), details(CODE, "222401")), SharedError.DENIED);
    }

    @Test
    void oneCodeIsOneEnterprise() {
        create(room.yanji, details(CODE, "222401"));
        refused(() -> create(room.hunchun, details(CODE, "222404")), EnterpriseError.CODE_TAKEN);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', 示范, 222401, C13, creditCode, enterprises.code-empty",
                "91222400 43805786K, 示范, 222401, C13, creditCode, enterprises.code-blank",
                "91222400243805786L, 示范, 222401, C13, creditCode, enterprises.code-check",
                "000000000000000000, 示范, 222401, C13, creditCode, enterprises.code-structure",
                "91222401MA0TE0018H, ' ', 222401, C13, names.zh, enterprises.name-missing",
                "91222401MA0TE0018H, 示范, 999999, C13, unit, enterprises.unit-unknown",
                "91222401MA0TE0018H, 示范, OLD, C13, unit, enterprises.unit-unknown",
                "91222401MA0TE0018H, 示范, 222400, C13, unit, enterprises.unit-unknown",
                "91222401MA0TE0018H, 示范, -, C13, unit, enterprises.unit-unknown",
                "91222401MA0TE0018H, 示范, 222401, C99, industry, enterprises.industry-unknown",
                "91222401MA0TE0018H, 示范, 222401, 13, industry, enterprises.industry-unknown",
            })
    void everyWrongFieldIsNamed(
            @Nullable String code, String name, @Nullable String unit, String industry, String field, String problem) {
        EnterpriseDetails details = new EnterpriseDetails(code, name, null, List.of(), unit, industry, List.of());
        assertThat(problems(() -> create(room.prefecture, details)))
                .extracting(FieldProblem::field, FieldProblem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, problem));
    }

    @Test
    void sharesAndContactsAreChecked() {
        EnterpriseDetails details = new EnterpriseDetails(
                CODE,
                "示范",
                null,
                List.of(),
                "222401",
                "",
                List.of(
                        new ShareholderDetails("甲", "60"),
                        new ShareholderDetails("乙", "40.01"),
                        new ShareholderDetails("丙", "x"),
                        new ShareholderDetails("", "")));
        assertThat(problems(() -> create(room.yanji, details)))
                .extracting(FieldProblem::field)
                .containsExactly("shareholders[2].share", "shareholders");
        assertThat(problems(() -> room.register.create(
                        room.yanji,
                        new RegisterEnterpriseRecord.Command(
                                null,
                                details(CODE, "222401"),
                                List.of(new ContactDetails("", "", "不是电话", "x")),
                                null))))
                .extracting(FieldProblem::field)
                .containsExactly("contacts[0].name", "contacts[0].phone", "contacts[0].email");
    }

    @Test
    void aRealCodeThatFailsItsCheckIsTakenOnAnOfficersWordWithTheLicenceAndThatIsOnRecord() {
        refused(() -> create(room.yanji, details(PILOT, "222401")), SharedError.INVALID_INPUT);
        AttachmentId licence = new AttachmentId(new UUID(0, 9));
        EnterpriseId record = new EnterpriseId(new UUID(0, 8));
        CodeVouching vouching = CodeVouching.of(record, "执照原件如此", () -> licence);
        assertThat(problems(() -> create(room.yanji, record, details(PILOT, "222401"), vouching)))
                .extracting(FieldProblem::key)
                .containsExactly("enterprises.licence-missing");
        room.attachments.add(new Attachment(
                licence,
                OwnerRef.of("enterprise", record),
                "执照.png",
                "image/png",
                1,
                "0".repeat(64),
                room.yanji.id(),
                Instant.EPOCH));
        EnterpriseId id = create(room.yanji, record, details(PILOT, "222401"), vouching);
        assertThat(room.audit.actions()).containsExactly("enterprises.create", "enterprises.override-code");
        assertThat(room.enterprises.find(id).orElseThrow().override()).isNotNull();
        // Later edits of other fields need no new word.
        EnterpriseDetails renamed = new EnterpriseDetails(PILOT, "新名", null, List.of(), "222401", "C13", List.of());
        room.edit.edit(room.yanji, id, new EditEnterprise.Command(0, renamed, null));
        assertThat(room.enterprises.find(id).orElseThrow().override()).isNotNull();
        // A code that passes needs none.
        room.edit.edit(room.yanji, id, new EditEnterprise.Command(1, details(CODE, "222401"), null));
        assertThat(room.enterprises.find(id).orElseThrow().override()).isNull();
    }

    @Test
    void anothersLicenceShowsNothing() {
        AttachmentId licence = new AttachmentId(new UUID(0, 9));
        EnterpriseId record = new EnterpriseId(new UUID(0, 8));
        EnterpriseId other = new EnterpriseId(new UUID(0, 7));
        room.attachments.add(new Attachment(
                licence,
                OwnerRef.of("enterprise", other),
                "执照.png",
                "image/png",
                1,
                "0".repeat(64),
                room.yanji.id(),
                Instant.EPOCH));
        for (EnterpriseId claimed : List.of(record, other)) {
            CodeVouching vouching = CodeVouching.of(claimed, "执照原件如此", () -> licence);
            assertThat(problems(() -> create(room.yanji, record, details(PILOT, "222401"), vouching)))
                    .extracting(FieldProblem::key)
                    .containsExactly("enterprises.licence-missing");
        }
    }

    @Test
    void theScanIsKeptOnlyWhenEverythingElseIsRight() {
        EnterpriseId record = new EnterpriseId(new UUID(0, 8));
        AtomicBoolean kept = new AtomicBoolean();
        CodeVouching vouching = CodeVouching.of(record, "执照原件如此", () -> {
            kept.set(true);
            return new AttachmentId(new UUID(0, 9));
        });
        assertThat(problems(() -> create(room.yanji, record, details(PILOT, "999999"), vouching)))
                .extracting(FieldProblem::field)
                .containsExactly("unit");
        assertThat(kept).isFalse();
    }

    @Test
    void theOtherReasonsCannotBeOverridden() {
        CodeVouching vouching =
                CodeVouching.of(new EnterpriseId(new UUID(0, 8)), "执照如此", () -> new AttachmentId(new UUID(0, 9)));
        refused(
                () -> create(
                        room.yanji,
                        new EnterpriseId(new UUID(0, 8)),
                        details("000000000000000000", "222401"),
                        vouching),
                SharedError.INVALID_INPUT);
    }

    @Test
    void theSecondOfTwoEditorsIsToldFieldByFieldWhatTheFirstDid() {
        EnterpriseId id = create(room.yanji, details(CODE, "222401"));
        EnterpriseDetails first = new EnterpriseDetails(CODE, "龙康食品", "룡강식품", List.of(), "222401", "C13", List.of());
        room.edit.edit(room.yanji, id, new EditEnterprise.Command(0, first, null));
        RefusedException refusal = refusal(() ->
                room.edit.edit(room.prefecture, id, new EditEnterprise.Command(0, details(CODE, "222404"), null)));
        assertThat(refusal.errorKey()).isEqualTo(EnterpriseError.CHANGED_MEANWHILE);
        assertThat(refusal.problems())
                .containsExactly(
                        FieldProblem.of(
                                "names.zh",
                                "enterprises.changed-meanwhile",
                                "222401经办",
                                "2024-08-26 14:00",
                                "示范",
                                "龙康食品"),
                        FieldProblem.of(
                                "names.ko",
                                "enterprises.changed-meanwhile",
                                "222401经办",
                                "2024-08-26 14:00",
                                "—",
                                "룡강식품"));
        // Having seen that, the same officer may save over it.
        room.edit.edit(room.prefecture, id, new EditEnterprise.Command(1, details(CODE, "222404"), null));
        assertThat(room.enterprises.find(id).orElseThrow().unit()).isEqualTo(EnterpriseRoomFixture.HUNCHUN);
    }

    @Test
    void anOfficerCannotEditWhatTheCountyOnlyHostsNorGiveAnEnterpriseAway() {
        EnterpriseId inZone = create(room.zone, details(CODE, "YJGX"));
        refused(
                () -> room.edit.edit(room.yanji, inZone, new EditEnterprise.Command(0, details(CODE, "YJGX"), null)),
                SharedError.NOT_FOUND);
        refused(
                () -> room.edit.edit(room.zone, inZone, new EditEnterprise.Command(0, details(CODE, "222401"), null)),
                SharedError.NOT_FOUND);
    }

    @Test
    void savingWithoutAChangeIsNoSave() {
        EnterpriseId id = create(room.yanji, details(CODE, "222401"));
        room.edit.edit(room.yanji, id, new EditEnterprise.Command(0, details(CODE, "222401"), null));
        assertThat(room.enterprises.find(id).orElseThrow().version()).isZero();
    }

    @Test
    void lookingAtContactsNeedsAReasonAndIsLoggedBeforeAnythingIsShown() {
        Enterprise enterprise = stored();
        assertThat(problems(() -> room.reveal.reveal(room.yanji, enterprise.id(), " ")))
                .extracting(FieldProblem::field)
                .containsExactly("reason");
        assertThat(room.audit.apart()).isEmpty();
        assertThat(room.reveal.reveal(room.yanji, enterprise.id(), "通知补正"))
                .extracting(Contact::phone)
                .containsExactly("13800001234");
        assertThat(room.audit.apart()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("enterprises.reveal-contacts");
            assertThat(event.details()).containsEntry("reason", "通知补正");
            assertThat(event.details().values()).noneMatch(value -> value.contains("13800001234"));
        });
        refused(() -> room.reveal.reveal(room.hunchun, enterprise.id(), "看看"), SharedError.NOT_FOUND);
    }

    @Test
    void anEnterpriseSeesAndChangesItsOwnContactsOnly() {
        Enterprise enterprise = stored();
        Actor clerk = EnterpriseRoomFixture.clerk(enterprise.id());
        assertThat(room.reveal.reveal(clerk, enterprise.id(), null)).hasSize(1);
        assertThat(room.audit.apart()).isEmpty();
        room.editContacts.edit(
                clerk,
                enterprise.id(),
                new EditContacts.Command(0, List.of(new ContactDetails("朴某", "会计", "0433-2512345", "p@example.com"))));
        assertThat(room.enterprises.find(enterprise.id()).orElseThrow().contacts())
                .containsExactly(new Contact("朴某", "会计", "0433-2512345", "p@example.com"));
        Enterprise other = EnterpriseFixture.enterprise(2);
        room.enterprises.add(other);
        refused(() -> room.reveal.reveal(clerk, other.id(), null), SharedError.NOT_FOUND);
        refused(
                () -> room.editContacts.edit(clerk, other.id(), new EditContacts.Command(0, List.of())),
                SharedError.NOT_FOUND);
    }

    @Test
    void factsGiveTheSizeClassAndStandBesideEarlierOnes() {
        Enterprise enterprise = stored();
        record("employees", "2023", "299", "enterprise");
        assertThat(room.sizes.byEnterprise.get(enterprise.id()))
                .isEqualTo(new SizeClassification(null, 2023, LocalDate.of(2024, 3, 31)));
        record("revenue", "2023", "500000000", "enterprise");
        assertThat(size()).isEqualTo(SizeClass.SMALL);
        record("employees", "2023", "300", "statistics");
        assertThat(size()).as("the statistics bureau is believed first").isEqualTo(SizeClass.MEDIUM);
        record("employees", "2023", "19", "enterprise");
        assertThat(size()).isEqualTo(SizeClass.MEDIUM);
        assertThat(room.facts.stated(enterprise.id(), new FactCode("employees")))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "nonsense, 2023, 1, statistics, 2024-03-31, code",
                "employees, 2023-06, 1, statistics, 2024-03-31, period",
                "employees, -, 1, statistics, 2024-03-31, period",
                "abnormal-list, 2023, true, statistics, 2024-03-31, period",
                "employees, 2023, 1.5, statistics, 2024-03-31, value",
                "employees, 2023, -1, statistics, 2024-03-31, value",
                "revenue, 2023, 二千万, statistics, 2024-03-31, value",
                "abnormal-list, '', maybe, statistics, 2024-03-31, value",
                "employees, 2023, 1, rumour, 2024-03-31, source",
                "employees, 2023, 1, statistics, 2024-02-30, asOf",
                "employees, 2023, 1, statistics, 2023-12-30, asOf",
                "employees, 2023, 1, statistics, 2024-08-27, asOf",
            })
    void whatCannotBeAFactIsRefused(
            String code, @Nullable String period, String value, String source, String asOf, String field) {
        stored();
        assertThat(problems(() -> room.recordFact.record(
                        room.yanji,
                        EnterpriseFixture.enterprise(1).id(),
                        new RecordFact.Command(code, period, value, source, asOf))))
                .extracting(FieldProblem::field)
                .containsExactly(field);
    }

    @Test
    void aTitleIsGrantedOnceForAPeriodAndRenewedAfterIt() {
        Enterprise enterprise = stored();
        UUID first = grant("2021-06-01", "2024-05-31");
        refused(() -> grant("2024-05-31", "2027-05-30"), EnterpriseError.TITLE_HELD_ALREADY);
        grant("2024-06-01", "2027-05-31");
        assertThat(room.titles.of(enterprise.id())).hasSize(2);
        room.cancelTitle.cancel(room.prefecture, first, LocalDate.of(2023, 1, 1), "数据造假");
        assertThat(room.titles.find(first).orElseThrow().heldOn(LocalDate.of(2023, 1, 1)))
                .isFalse();
        grant("2023-01-01", "2023-12-31");
        refused(
                () -> room.cancelTitle.cancel(room.prefecture, first, LocalDate.of(2023, 1, 1), "又"),
                EnterpriseError.TITLE_CANCELLED_ALREADY);
        refused(
                () -> room.grantTitle.grant(
                        room.yanji,
                        enterprise.id(),
                        new GrantTitle.Command("srdi-provincial", null, LocalDate.of(2030, 1, 1), null, null)),
                SharedError.DENIED);
    }

    @Test
    void theDirectoryIsEnteredLeftAndEnteredAgain() {
        Enterprise enterprise = stored();
        EnterpriseId id = enterprise.id();
        room.enter.enter(room.prefecture, id, YearMonth.of(2023, 2));
        refused(
                () -> room.enter.enter(room.prefecture, id, YearMonth.of(2024, 6)),
                EnterpriseError.IN_DIRECTORY_ALREADY);
        assertThat(problems(() -> room.leave.leave(room.prefecture, id, YearMonth.of(2023, 2), "")))
                .extracting(FieldProblem::field)
                .containsExactly("exited", "reason");
        room.leave.leave(room.prefecture, id, YearMonth.of(2024, 1), "停产");
        refused(
                () -> room.leave.leave(room.prefecture, id, YearMonth.of(2024, 2), "停产"),
                EnterpriseError.NOT_IN_DIRECTORY);
        refused(
                () -> room.enter.enter(room.prefecture, id, YearMonth.of(2023, 12)),
                EnterpriseError.IN_DIRECTORY_ALREADY);
        room.enter.enter(room.prefecture, id, YearMonth.of(2024, 1));
        assertThat(room.memberships.of(id)).hasSize(2);
        refused(() -> room.enter.enter(room.yanji, id, YearMonth.of(2025, 1)), SharedError.DENIED);
    }

    private EnterpriseId create(Actor actor, EnterpriseDetails details) {
        return create(actor, null, details, null);
    }

    private EnterpriseId create(
            Actor actor, @Nullable EnterpriseId id, EnterpriseDetails details, @Nullable CodeVouching vouching) {
        return room.register.create(actor, new RegisterEnterpriseRecord.Command(id, details, List.of(), vouching));
    }

    private Enterprise stored() {
        Enterprise enterprise = EnterpriseFixture.enterprise(1);
        room.enterprises.add(enterprise);
        return enterprise;
    }

    private void record(String code, String period, String value, String source) {
        room.recordFact.record(
                room.yanji,
                EnterpriseFixture.enterprise(1).id(),
                new RecordFact.Command(code, period, value, source, "2024-03-31"));
    }

    private UUID grant(String from, String to) {
        return room.grantTitle.grant(
                room.prefecture,
                EnterpriseFixture.enterprise(1).id(),
                new GrantTitle.Command("srdi-provincial", "第一批", LocalDate.parse(from), LocalDate.parse(to), "文号"));
    }

    private @Nullable SizeClass size() {
        return room.sizes.byEnterprise.get(EnterpriseFixture.enterprise(1).id()).sizeClass();
    }

    private static EnterpriseDetails details(String code, String unit) {
        return new EnterpriseDetails(code, "示范", null, List.of(), unit, "C13", List.of());
    }

    private static RefusedException refusal(ThrowingCallable action) {
        RefusedException[] caught = new RefusedException[1];
        assertThatThrownBy(action).isInstanceOfSatisfying(RefusedException.class, e -> caught[0] = e);
        return caught[0];
    }

    private static List<FieldProblem> problems(ThrowingCallable action) {
        return refusal(action).problems();
    }

    private static void refused(ThrowingCallable action, ErrorKey key) {
        assertThat(refusal(action).errorKey()).isEqualTo(key);
    }
}
