// Never.Run
public static class Never
{
    public static void Run() => throw null;
}
