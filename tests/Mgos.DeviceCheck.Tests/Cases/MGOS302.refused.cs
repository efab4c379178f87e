// Uses.Twice
public class Uses
{
    public int Twice(int number)
    {
        var twice = (int n) => n * 2;
        return twice(number);
    }
}
