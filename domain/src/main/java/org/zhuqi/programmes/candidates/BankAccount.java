package org.zhuqi.programmes.candidates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhuqi.shared.FieldProblem;

/**
 * Where an enterprise wants the money. It is kept with what was handed in and nowhere else: the fields {@link #FIELDS} of the
 * call's form.
 *
 * @param number digits; blanks between them are left out
 */
public record BankAccount(String holder, String bank, String number) {
    public static final String HOLDER = "accountHolder";
    public static final String BANK = "accountBank";
    public static final String NUMBER = "accountNumber";
    /** Fields of a form that an account answers. */
    public static final Set<String> FIELDS = Set.of(HOLDER, BANK, NUMBER);

    private static final Pattern DIGITS = Pattern.compile("[0-9]{8,30}");
    private static final int LONGEST = 200;

    public BankAccount {
        holder = holder.strip();
        bank = bank.strip();
        number = number.replaceAll("[\\s-]", "");
    }

    /** What is missing or cannot be. */
    public List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        if (holder.isEmpty() || holder.length() > LONGEST) {
            problems.add(FieldProblem.of(HOLDER, "candidates.account-holder"));
        }
        if (bank.isEmpty() || bank.length() > LONGEST) {
            problems.add(FieldProblem.of(BANK, "candidates.account-bank"));
        }
        if (!DIGITS.matcher(number).matches()) {
            problems.add(FieldProblem.of(NUMBER, "candidates.account-number"));
        }
        return problems;
    }

    public Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(HOLDER, holder);
        answers.put(BANK, bank);
        answers.put(NUMBER, number);
        return answers;
    }
}
