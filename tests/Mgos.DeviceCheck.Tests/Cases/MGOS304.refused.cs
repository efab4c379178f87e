// Copy.First
public static unsafe class Copy
{
    public static byte First(byte[] data)
    {
        fixed (byte* start = data)
            return *start;
    }
}
