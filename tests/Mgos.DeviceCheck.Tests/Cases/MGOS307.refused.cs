// Derived.Run
public class Base
{
    public virtual int Run(int a) => a;
}

public class Derived : Base
{
    public new int Run(int a) => a + 1;
}
