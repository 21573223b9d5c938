package org.zhuqi.accounts.zxcvbn;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.CommonPasswords;

/**
 * Asks the list of zxcvbn, some 30,000 passwords from break-ins, for the password as it is and for what is left of it
 * without the digits and signs around it; zxcvbn itself reads 0 as o and @ as a. Its marks are not used: nobody could tell
 * a person why theirs is too low.
 */
@Component
class ZxcvbnCommonPasswords implements CommonPasswords {
    private static final String LIST = "passwords";
    private static final Pattern DRESS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    /** No password of the list is longer, and the time it takes grows fast with the length. */
    private static final int LONGEST = 40;

    private final Zxcvbn zxcvbn = new Zxcvbn();

    @Override
    public boolean holds(String password) {
        return listed(password) || listed(DRESS.matcher(password).replaceAll(""));
    }

    private boolean listed(String password) {
        if (password.isEmpty() || password.length() > LONGEST) {
            return false;
        }
        List<Match> parts = zxcvbn.measure(password).getSequence();
        return parts.size() == 1 && LIST.equals(parts.getFirst().dictionaryName);
    }
}
