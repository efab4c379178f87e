// Log.Write
public enum Level { Error, Info }

public static class Log
{
    public static string Write(Level level) => level.ToString();
}
