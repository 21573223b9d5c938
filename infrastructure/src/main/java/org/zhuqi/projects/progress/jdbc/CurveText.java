package org.zhuqi.projects.progress.jdbc;

import java.math.BigInteger;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.shared.Fraction;

/** Curves as rows keep them: exact fractions, nothing for the linear one. */
final class CurveText {
    private CurveText() {}

    static String @Nullable [] write(PlanCurve curve) {
        return curve.isLinear()
                ? null
                : curve.shares().stream().map(Fraction::toString).toArray(String[]::new);
    }

    static PlanCurve read(ResultSet row) throws SQLException {
        Array array = row.getArray("curve");
        return array == null
                ? PlanCurve.LINEAR
                : new PlanCurve(Arrays.stream((String[]) array.getArray())
                        .map(CurveText::fraction)
                        .toList());
    }

    private static Fraction fraction(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Fraction(new BigInteger(text), BigInteger.ONE)
                : new Fraction(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }
}
