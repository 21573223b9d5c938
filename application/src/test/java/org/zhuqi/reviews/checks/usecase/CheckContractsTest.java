package org.zhuqi.reviews.checks.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportKindContract;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.Check;
import org.zhuqi.reviews.checks.CheckContract;
import org.zhuqi.reviews.checks.CreditList;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.reviews.checks.InMemoryCreditLists;
import org.zhuqi.reviews.checks.InMemoryFundingKeys;
import org.zhuqi.reviews.checks.Listing;
import org.zhuqi.reviews.checks.MatterRules;
import org.zhuqi.reviews.checks.MatterRules.Span;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSourceContract;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;

/** What this part of the room adds to others keeps their contracts, on fakes. */
class CheckContractsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 8, 26);
    private final ReviewRoom room = new ReviewRoom();
    private final InMemoryCreditLists lists = new InMemoryCreditLists();
    private final InMemoryFundingKeys keys = new InMemoryFundingKeys();
    private final Enterprise listed = EnterpriseFixture.enterprise(1);
    private final CreditListFacts facts = new CreditListFacts(lists, room.enterprises, room.clock);

    @BeforeEach
    void records() {
        room.enterprises.add(listed);
        lists.keep(
                List.of(new Listing(CreditList.DISHONEST, listed.creditCode(), "拒不履行", LocalDate.of(2024, 1, 5), null)),
                room.clock.instant());
        keys.keep(subject(1), Set.of(new FundingKey(FundingKey.Kind.CONTRACT, "HT-1")));
        keys.keep(subject(2), Set.of(new FundingKey(FundingKey.Kind.CONTRACT, "ht 1")));
    }

    private SubjectRef subject(int number) {
        return SubjectRef.of(
                "application", new UUID(2, number), LocalText.ofZh("申报" + number), ReviewFixture.YANJI, listed.id());
    }

    @Nested
    class OfCredit extends CheckContract {
        @Override
        protected Check check() {
            return new CreditCheck(List.of(facts));
        }

        @Override
        protected SubjectRef hit() {
            return subject(1);
        }

        @Override
        protected LocalDate asOf() {
            return DAY;
        }
    }

    @Nested
    class OfDoubleFunding extends CheckContract {
        @Override
        protected Check check() {
            return new DoubleFundingCheck(keys);
        }

        @Override
        protected SubjectRef hit() {
            return subject(2);
        }

        @Override
        protected LocalDate asOf() {
            return DAY;
        }
    }

    @Nested
    class OfTheSameMatter extends CheckContract {
        @Override
        protected Check check() {
            return new SameMatterCheck(keys, List.of(), new MatterRules(Span.YEAR, Span.EVER));
        }

        @Override
        protected SubjectRef hit() {
            keys.keep(subject(3), Set.of(new FundingKey(FundingKey.Kind.TITLE, "E1:srdi-giant")));
            keys.keep(subject(4), Set.of(new FundingKey(FundingKey.Kind.TITLE, "E1:srdi-giant")));
            return subject(4);
        }

        @Override
        protected LocalDate asOf() {
            return DAY;
        }
    }

    @Nested
    class OfFacts extends FactSourceContract {
        @Override
        protected FactSource source() {
            return facts;
        }

        @Override
        protected FactSubject subject() {
            return new FactSubject(listed.id());
        }

        @Override
        protected LocalDate asOf() {
            return DAY;
        }

        @Override
        protected Set<FactKey> answered() {
            return Set.of(CreditList.DISHONEST.fact());
        }
    }

    @Nested
    class OfImport extends ImportKindContract {
        @Override
        protected ImportKind kind() {
            return new CreditListImport(lists, room.trail, room.clock);
        }

        @Override
        protected Actor importer() {
            return ReviewFixture.prefectureOfficer();
        }

        @Override
        protected Actor stranger() {
            return ReviewFixture.unitOfficer();
        }

        @Override
        protected Map<String, String> sample() {
            return Map.of(
                    "list", "经营异常名录",
                    "creditCode", listed.creditCode().value(),
                    "reason", "未按期年报",
                    "from", "2024年7月1日",
                    "to", "");
        }

        @Override
        protected Map<String, String> wrong() {
            return Map.of(
                    "list", "别的名单",
                    "creditCode", "123",
                    "reason", "长".repeat(501),
                    "from", "昨天",
                    "to", "2024-06-30");
        }

        @Override
        protected List<?> onRecord() {
            List<Object> all = new ArrayList<>(room.trail.events());
            all.addAll(lists.about(List.of(listed.creditCode())));
            return all;
        }
    }
}
