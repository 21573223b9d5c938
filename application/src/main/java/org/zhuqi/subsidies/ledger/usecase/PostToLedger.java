package org.zhuqi.subsidies.ledger.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.Entry;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.Ledger;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.LedgerBook;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.PostingId;

/**
 * Moves money in the ledger for use cases that decided that it may; the ledger itself refuses what it does not hold.
 *
 * <p>A programme's published budget stands in the ledger without anybody's writing it there: as the place's own money, as far as
 * no source is named. Where no budget is published, money comes as it is approved.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class PostToLedger {
    private static final String BUDGET = "budget";
    private static final Actor PROGRAM = Actor.system();
    private static final FundingSource OWN = FundingSource.PREFECTURE;

    private final Ledger ledger;
    private final Programmes programmes;
    private final Clock clock;

    /**
     * Which money is to move.
     *
     * @param by whoever decided that it does
     * @param document what it rests on
     */
    public record Transfer(Actor by, ProgrammeId programme, Posting.Matter matter, Cause cause, String document) {}

    /** Money of a source for a programme. */
    public record Funding(Actor by, ProgrammeId programme, FundingSource source, Money amount, String document) {}

    /** Moves money of an application. */
    public Posting move(Transfer transfer, Money amount) {
        ProgrammeId programme = transfer.programme();
        ApplicationId application = transfer.matter().application();
        LedgerBook book =
                transfer.cause() == Cause.RESERVE ? settled(programme, amount) : ledger.open(programme, application);
        return post(
                transfer.by(),
                programme,
                transfer.matter(),
                transfer.cause(),
                transfer.document(),
                book.move(transfer.cause(), application, amount));
    }

    /** Moves whatever of the application lies where the cause takes it from, and says how much that was. */
    public Money moveAll(Transfer transfer) {
        ApplicationId application = transfer.matter().application();
        Money there = ledger.open(transfer.programme(), application)
                .balance(transfer.cause().from(), application);
        if (there.isPositive()) {
            move(transfer, there);
        }
        return there;
    }

    /** The book with the budget as it is published; held until the transaction ends. */
    public LedgerBook open(ProgrammeId programme) {
        return settled(programme, Money.ZERO);
    }

    /** What of an application lies where; the programme's ledger is held until the transaction ends. */
    public LedgerBook openOf(ProgrammeId programme, ApplicationId application) {
        return ledger.open(programme, application);
    }

    /** Says of which source money of the programme is: of what is published and not yet anybody's, or in addition. */
    public Posting fund(Funding funding) {
        ProgrammeId programme = funding.programme();
        Money amount = funding.amount();
        LedgerBook book = settled(programme, Money.ZERO);
        if (funding.source() != OWN && budget(programme) != null) {
            post(
                    funding.by(),
                    programme,
                    null,
                    Cause.WITHDRAW,
                    funding.document(),
                    book.fund(Cause.WITHDRAW, OWN, amount));
        }
        return post(
                funding.by(),
                programme,
                null,
                Cause.APPROPRIATE,
                funding.document(),
                book.fund(Cause.APPROPRIATE, funding.source(), amount));
    }

    private LedgerBook settled(ProgrammeId programme, Money needed) {
        LedgerBook book = ledger.open(programme, null);
        Money free = book.balance(LedgerAccount.APPROPRIATED);
        Money budget = budget(programme);
        Money difference = budget == null
                // Without a published budget nothing limits approvals; the ledger still says what was given.
                ? needed.minus(free).max(Money.ZERO)
                : budget.minus(book.budget());
        if (difference.isPositive()) {
            post(PROGRAM, programme, null, Cause.APPROPRIATE, BUDGET, book.fund(Cause.APPROPRIATE, OWN, difference));
        } else if (difference.isNegative()) {
            Money own = book.slots()
                    .getOrDefault(new LedgerBook.Slot(OWN, LedgerAccount.APPROPRIATED, null), Money.ZERO)
                    .min(difference.negated());
            if (own.isPositive()) {
                post(PROGRAM, programme, null, Cause.WITHDRAW, BUDGET, book.fund(Cause.WITHDRAW, OWN, own));
            }
        }
        return ledger.open(programme, null);
    }

    private @Nullable Money budget(ProgrammeId programme) {
        return programmes.find(programme).map(Programme::budget).orElse(null);
    }

    private Posting post(
            Actor actor,
            ProgrammeId programme,
            Posting.@Nullable Matter matter,
            Cause cause,
            String document,
            List<Entry> entries) {
        Posting posting = new Posting(
                new PostingId(Identifiers.next(clock)),
                programme,
                matter,
                cause,
                document,
                entries,
                actor.id(),
                actor.name(),
                clock.instant());
        ledger.post(posting);
        return posting;
    }
}
