public static class Sum
{
    public static int Of(int a, int b) => a + b;

    public static byte At(byte[] data, long index) => data[(int)index];
}
