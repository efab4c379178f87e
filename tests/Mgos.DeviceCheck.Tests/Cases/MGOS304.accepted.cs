public static class Copy
{
    public static byte First(byte[] data) => data[0];

    public static void Clear(ref byte target, out int count)
    {
        target = 0;
        count = 1;
    }
}
