// Packet.Header
public static class Packet
{
    public static string Header() => "a\0b";
}
