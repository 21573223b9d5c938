package org.zhuqi.subsidies.boards.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.usecase.BoardQueries;
import org.zhuqi.reviews.usecase.StageQueries;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.usecase.LedgerQueries;
import org.zhuqi.subsidies.payments.PaymentBatch;
import org.zhuqi.subsidies.payments.PaymentBatchId;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries;

/** What a board is made of, as tests put it; nothing else is asked for by it. */
final class BoardSources {
    private BoardSources() {}

    /** What stands where, and how long it stood. */
    static final class Matters implements BoardQueries, StageQueries {
        final List<Passage> passages = new ArrayList<>();
        final List<Waiting> waiting = new ArrayList<>();
        final List<BySize> sizes = new ArrayList<>();
        final List<Passed> passed = new ArrayList<>();
        final List<Scope> askedWith = new ArrayList<>();

        @Override
        public List<Passage> passages(Scope scope, UUID call) {
            askedWith.add(scope.forRight(ReviewsRight.WORK));
            return passages;
        }

        @Override
        public List<Waiting> waiting(Scope scope, UUID call, Ageing.Marks marks) {
            return waiting;
        }

        @Override
        public List<BySize> bySize(Scope scope, UUID call) {
            return sizes;
        }

        @Override
        public long unpaidSince(Scope scope, UUID call, Instant handedInBefore) {
            return 7;
        }

        @Override
        public List<Passed> passed(Scope scope, Asked asked, boolean byUnit) {
            scope.forRight(ReviewsRight.READ);
            return passed;
        }

        @Override
        public List<Standing> standing(Scope scope, Asked asked) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Stood> stood(Scope scope, Asked asked, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<PassedMatter> passedMatters(Scope scope, Asked asked, PageRequest page) {
            throw new UnsupportedOperationException();
        }
    }

    /** The money of one small enterprise of Yanji. */
    static final class Sums implements LedgerQueries, BoardMoneyQueries {
        final Map<LedgerAccount, Money> balances = new EnumMap<>(LedgerAccount.class);

        @Override
        public List<BalanceRow> balances(Scope scope, ProgrammeId programme) {
            scope.forRight(SubsidiesRight.WORK);
            return balances.entrySet().stream()
                    .map(each -> new BalanceRow(programme, FundingSource.PREFECTURE, each.getKey(), each.getValue()))
                    .toList();
        }

        @Override
        public List<UnitBalanceRow> balancesByUnit(Scope scope, ProgrammeId programme) {
            return balances.entrySet().stream()
                    .filter(each -> each.getKey().ofApplication())
                    .map(each -> new UnitBalanceRow(programme, ReviewFixture.YANJI, each.getKey(), each.getValue()))
                    .toList();
        }

        @Override
        public List<BySize> bySize(Scope scope, ProgrammeId programme) {
            return balances.entrySet().stream()
                    .filter(each -> each.getKey().ofApplication())
                    .map(each -> new BySize("SMALL", each.getKey(), each.getValue()))
                    .toList();
        }

        @Override
        public Page<MoneyFile> files(Scope scope, ProgrammeId programme, Filter filter, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<PostingRow> postings(Scope scope, ProgrammeId programme, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Money sum(Scope scope, Wanted wanted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<ReportingUnitId, Money> sumByUnit(Scope scope, Wanted wanted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<CountedRow> counted(Scope scope, Wanted wanted, PageRequest page) {
            throw new UnsupportedOperationException();
        }
    }

    /** Three payments in time, one after more than sixty working days. */
    static final class Paid implements PaymentQueries {
        @Override
        public List<PaidDays> paidDays(
                Scope scope,
                LocalDate from,
                LocalDate to,
                @Nullable ReportingUnitId unit,
                @Nullable ProgrammeId programme) {
            return List.of(
                    new PaidDays(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 8, 1), 3),
                    new PaidDays(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 8, 1), 1));
        }

        @Override
        public Page<PayableRow> of(Scope scope, EnterpriseId enterprise, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<PayableRow> ofProgramme(Scope scope, ProgrammeId programme, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<PaidRow> paid(
                Scope scope,
                LocalDate from,
                LocalDate to,
                @Nullable ReportingUnitId unit,
                @Nullable ProgrammeId programme,
                PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<BatchRow> batches(Scope scope, ProgrammeId programme) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PaymentBatch> batch(Scope scope, PaymentBatchId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<PaymentOrder> orders(Scope scope, PaymentBatchId id, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<AccountRow> accountsToConfirm(Scope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<AccountRow> accounts(Scope scope, EnterpriseId enterprise) {
            throw new UnsupportedOperationException();
        }
    }
}
