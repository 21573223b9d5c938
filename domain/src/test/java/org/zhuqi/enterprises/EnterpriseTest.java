package org.zhuqi.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;

class EnterpriseTest {
    private final Enterprise enterprise = EnterpriseFixture.enterprise(1);

    @Test
    void onlyDemonstrationRecordsMayLackACode() {
        assertThatThrownBy(() -> enterprise.withCreditCode(null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(enterprise.withDemonstration(true).withCreditCode(null).creditCode())
                .isNull();
    }

    @Test
    void aCodeThatFailsItsCheckNeedsSomebodysWordAndTheLicence() {
        CreditCode pilot = new CreditCode("91350100M0001TGQXM");
        assertThatThrownBy(() -> enterprise.withCreditCode(pilot))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(EnterpriseError.CODE_NEEDS_OVERRIDE))
                                .isTrue());
        CodeOverride override =
                new CodeOverride(UserId.SYSTEM, Instant.EPOCH, "执照如此", new AttachmentId(new UUID(0, 9)));
        assertThat(enterprise.withOverride(override).withCreditCode(pilot).creditCode())
                .isEqualTo(pilot);
    }

    @Test
    void bracketsAndOuterBlanksDoNotMakeAnotherName() {
        assertThat(EnterpriseNames.of(" 卡森(吉林)细胞资源库管理有限公司 ")).isEqualTo(EnterpriseNames.of("卡森（吉林）细胞资源库管理有限公司"));
    }

    @Test
    void differencesNameTheFieldAndMaskContacts() {
        Enterprise changed = enterprise
                .withNames(enterprise.names().withKo(null))
                .withContacts(List.of(new Contact("朴某", null, "13900005678", null)));
        assertThat(changed.differencesFrom(enterprise))
                .containsExactly(
                        new FieldChange("names.ko", "연변제1식품유한회사", null),
                        new FieldChange("contacts", "金* 138****1234", "朴* 139****5678"));
        assertThat(enterprise.differencesFrom(enterprise)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13812341234, 138****1234", "0433-2512345, 043****2345", "2512345, ****45", "12, ****2", "1, ****1"})
    void phonesAreMasked(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @Test
    void namesAndMailsAreMasked() {
        assertThat(Masking.name("金雪")).isEqualTo("金*");
        assertThat(Masking.email("abc@x.com")).isEqualTo("a***@x.com");
        assertThat(Masking.email("abc")).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05, false",
        "2024-06, true",
        "2025-11, true",
        "2025-12, false",
    })
    void theEntryMonthCountsAndTheExitMonthDoesNot(YearMonth month, boolean inside) {
        DirectoryMembership membership = new DirectoryMembership(
                        new UUID(0, 1), enterprise.id(), YearMonth.of(2024, 6), null, null)
                .leave(YearMonth.of(2025, 12), "停产");
        assertThat(membership.covers(month)).isEqualTo(inside);
        assertThatThrownBy(() -> membership.leave(YearMonth.of(2026, 1), "")).isInstanceOf(RefusedException.class);
    }

    @Test
    void aTitleIsHeldFromItsFirstToItsLastDayUnlessTakenAway() {
        Title title = Title.builder()
                .id(new UUID(0, 1))
                .enterprise(enterprise.id())
                .kind("srdi-provincial")
                .level(TitleLevel.PROVINCIAL)
                .from(LocalDate.of(2024, 6, 30))
                .to(LocalDate.of(2027, 6, 29))
                .build();
        assertThat(title.heldOn(LocalDate.of(2024, 6, 29))).isFalse();
        assertThat(title.heldOn(LocalDate.of(2024, 6, 30))).isTrue();
        assertThat(title.heldOn(LocalDate.of(2027, 6, 29))).isTrue();
        assertThat(title.heldOn(LocalDate.of(2027, 6, 30))).isFalse();
        Title cancelled = title.cancel(LocalDate.of(2025, 1, 1), "数据造假");
        assertThat(cancelled.heldOn(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(cancelled.heldOn(LocalDate.of(2025, 1, 1))).isFalse();
        assertThatThrownBy(() -> cancelled.cancel(LocalDate.of(2025, 1, 2), "")).isInstanceOf(RefusedException.class);
    }
}
