// Board._cells
public class Board
{
    private readonly int[,] _cells = new int[8, 8];

    public int At(int x, int y) => _cells[x, y];
}
