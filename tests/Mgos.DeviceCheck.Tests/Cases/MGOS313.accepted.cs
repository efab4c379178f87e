public enum Level { Error, Info }

public static class Log
{
    public static string Write(Level level, int code) => "level " + (int)level + " " + code.ToString();

    public static object Boxed(Level level) => level;
}
