using System;

public static class Never
{
    public static void Run() => throw new NotSupportedException();
}
