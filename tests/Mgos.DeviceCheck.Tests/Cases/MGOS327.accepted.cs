public static class Packet
{
    public static byte[] Header() => new byte[] { 97, 0, 98 };

    public static char End() => '\0';
}
