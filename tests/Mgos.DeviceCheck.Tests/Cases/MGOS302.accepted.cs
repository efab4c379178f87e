public delegate int Change(int number);

public class Uses
{
    public int Twice(int number)
    {
        Change twice = n => n * 2;
        return twice(number);
    }
}
