public static class Scratch
{
    public static int Sum()
    {
        var numbers = new int[4];
        return numbers[0];
    }
}
