// Scratch.Sum
public static unsafe class Scratch
{
    public static int Sum()
    {
        int* numbers = stackalloc int[4];
        return numbers[0];
    }
}
