package org.zhuqi.applications;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** SM3 step by step as GB/T 32905 describes it, for tests without a library. */
public final class Sm3ByTheBook implements Sm3 {
    private static final int[] START = {
        0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
    };

    @Override
    public String of(CanonicalJson content) {
        int[] state = START.clone();
        ByteBuffer padded = padded(content.bytes());
        while (padded.hasRemaining()) {
            int[] block = new int[16];
            for (int i = 0; i < 16; i++) {
                block[i] = padded.getInt();
            }
            compress(state, block);
        }
        ByteBuffer result = ByteBuffer.allocate(32);
        Arrays.stream(state).forEach(result::putInt);
        return HexFormat.of().formatHex(result.array());
    }

    private static ByteBuffer padded(byte[] bytes) {
        int blocks = (bytes.length + 8) / 64 + 1;
        ByteBuffer padded = ByteBuffer.allocate(blocks * 64);
        padded.put(bytes).put((byte) 0x80);
        return padded.putLong(blocks * 64 - 8, bytes.length * 8L).rewind();
    }

    private static void compress(int[] state, int[] block) {
        int[] w = Arrays.copyOf(block, 68);
        for (int j = 16; j < 68; j++) {
            w[j] = p1(w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15))
                    ^ Integer.rotateLeft(w[j - 13], 7)
                    ^ w[j - 6];
        }
        int[] v = state.clone();
        for (int j = 0; j < 64; j++) {
            int constant = Integer.rotateLeft(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32);
            int a12 = Integer.rotateLeft(v[0], 12);
            int ss1 = Integer.rotateLeft(a12 + v[4] + constant, 7);
            int tt1 = ff(j, v[0], v[1], v[2]) + v[3] + (ss1 ^ a12) + (w[j] ^ w[j + 4]);
            int tt2 = gg(j, v[4], v[5], v[6]) + v[7] + ss1 + w[j];
            v = new int[] {
                tt1, v[0], Integer.rotateLeft(v[1], 9), v[2], p0(tt2), v[4], Integer.rotateLeft(v[5], 19), v[6]
            };
        }
        for (int i = 0; i < 8; i++) {
            state[i] ^= v[i];
        }
    }

    private static int ff(int j, int x, int y, int z) {
        return j < 16 ? x ^ y ^ z : x & y | x & z | y & z;
    }

    private static int gg(int j, int x, int y, int z) {
        return j < 16 ? x ^ y ^ z : x & y | ~x & z;
    }

    private static int p0(int x) {
        return x ^ Integer.rotateLeft(x, 9) ^ Integer.rotateLeft(x, 17);
    }

    private static int p1(int x) {
        return x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23);
    }
}
