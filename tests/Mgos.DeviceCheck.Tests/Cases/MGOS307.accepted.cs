public class Base
{
    public virtual int Run(int a) => a;

    public int Stop() => 0;
}

public class Derived : Base
{
    public override int Run(int a) => a + 1;

    public int Run(string a) => a.Length;

    public new int Stop() => 1;
}
