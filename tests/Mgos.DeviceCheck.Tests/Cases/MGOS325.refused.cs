// Names.static constructor
using System.Text;

public static class Names
{
    public static readonly byte[] Hello = Encoding.UTF8.GetBytes("hello");
}
