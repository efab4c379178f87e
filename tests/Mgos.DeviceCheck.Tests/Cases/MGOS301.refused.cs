// Box
public class Box<T>
{
    public T Value;
}
