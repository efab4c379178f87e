// Filter.Run
using System;

public static class Filter
{
    public static void Run(string text)
    {
        try
        {
            Console.WriteLine(text);
        }
        catch (Exception e) when ((text ?? throw new InvalidOperationException()) == e.Message)
        {
        }
    }
}
