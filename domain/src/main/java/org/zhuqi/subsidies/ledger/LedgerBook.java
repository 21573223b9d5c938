package org.zhuqi.subsidies.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.SubsidiesError;

/**
 * What lies on the accounts of a programme and, of one application, on its own. No account but the treasury's is ever less than
 * nothing; that alone keeps the awards within the budget and what is claimed and paid within the award.
 *
 * @param slots what is not named is nothing
 */
public record LedgerBook(ProgrammeId programme, Map<Slot, Money> slots) {
    /**
     * A place where money lies.
     *
     * @param application null for the programme as a whole
     */
    public record Slot(
            FundingSource source,
            LedgerAccount account,
            @Nullable ApplicationId application) {}

    public LedgerBook {
        slots = Map.copyOf(slots);
    }

    public static LedgerBook empty(ProgrammeId programme) {
        return new LedgerBook(programme, Map.of());
    }

    /** What lies on the account of the programme as a whole. */
    public Money balance(LedgerAccount account) {
        return balance(account, null);
    }

    /** What of an application lies on the account, of all sources. */
    public Money balance(LedgerAccount account, @Nullable ApplicationId application) {
        Money sum = Money.ZERO;
        for (FundingSource source : FundingSource.values()) {
            sum = sum.plus(at(new Slot(source, account, application)));
        }
        return sum;
    }

    /** What has come at least to the account. */
    public Money reached(LedgerAccount account, @Nullable ApplicationId application) {
        return account.andBeyond().stream().map(a -> balance(a, application)).reduce(Money.ZERO, Money::plus);
    }

    /** What the programme was given: its budget as the ledger knows it. */
    public Money budget() {
        return balance(LedgerAccount.FUNDS).negated();
    }

    private Money at(Slot slot) {
        return slots.getOrDefault(slot, Money.ZERO);
    }

    /** The entries by which money of a source comes to the programme, or goes back. */
    public List<Entry> fund(Cause cause, FundingSource source, Money amount) {
        requirePositive(amount);
        if (cause == Cause.WITHDRAW) {
            requireLeft(cause, at(new Slot(source, LedgerAccount.APPROPRIATED, null)), amount);
        } else if (cause != Cause.APPROPRIATE) {
            throw new IllegalArgumentException(cause + " is no matter of the treasury");
        }
        return List.of(new Entry(source, cause.from(), amount.negated()), new Entry(source, cause.to(), amount));
    }

    /**
     * The entries that move an application's money on, or back: of the sources in their order as far as each has some.
     *
     * @throws org.zhuqi.shared.RefusedException when less is there, saying how much
     */
    public List<Entry> move(Cause cause, ApplicationId application, Money amount) {
        requirePositive(amount);
        ApplicationId holder = cause.from().ofApplication() ? application : null;
        requireLeft(cause, balance(cause.from(), holder), amount);
        List<Entry> entries = new ArrayList<>();
        Money open = amount;
        for (FundingSource source : FundingSource.values()) {
            Money part = at(new Slot(source, cause.from(), holder)).min(open);
            if (part.isPositive()) {
                entries.add(new Entry(source, cause.from(), part.negated()));
                entries.add(new Entry(source, cause.to(), part));
                open = open.minus(part);
            }
        }
        return entries;
    }

    private static void requireLeft(Cause cause, Money left, Money amount) {
        if (amount.compareTo(left) > 0) {
            SubsidiesError error = cause.from() == LedgerAccount.APPROPRIATED
                    ? SubsidiesError.BUDGET_EXCEEDED
                    : SubsidiesError.AWARD_EXCEEDED;
            throw error.refused(left.toString(), amount.toString());
        }
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("what moves is more than nothing: " + amount);
        }
    }

    /** The book after a posting. */
    public LedgerBook after(Posting posting) {
        Map<Slot, Money> changed = new HashMap<>(slots);
        changes(posting).forEach((slot, amount) -> changed.merge(slot, amount, Money::plus));
        changed.forEach((slot, amount) -> {
            if (amount.isNegative() && slot.account() != LedgerAccount.FUNDS) {
                throw new IllegalArgumentException("less than nothing on " + slot);
            }
        });
        return new LedgerBook(programme, changed);
    }

    /** What a posting adds to each slot: to the programme's, and to the application's where it has one. */
    public static Map<Slot, Money> changes(Posting posting) {
        Map<Slot, Money> changes = new HashMap<>();
        Posting.Matter matter = posting.matter();
        for (Entry entry : posting.entries()) {
            changes.merge(new Slot(entry.source(), entry.account(), null), entry.amount(), Money::plus);
            if (matter != null && entry.account().ofApplication()) {
                changes.merge(
                        new Slot(entry.source(), entry.account(), matter.application()), entry.amount(), Money::plus);
            }
        }
        return changes;
    }
}
