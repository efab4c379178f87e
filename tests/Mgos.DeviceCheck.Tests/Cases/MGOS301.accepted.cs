public class Box
{
    public object Value;
}
