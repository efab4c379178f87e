// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class FileTests
{
    [TestMethod]
    public void What_was_written_is_read()
    {
        ScriptBench bench = new ScriptBench("file");
        bench.Check("File.write('abc', 'f.txt')", "3");
        bench.Check("File.read('f.txt')", "\"abc\"");
        bench.Check("File.write('de', 'f.txt', 'a')", "2");
        bench.Check("File.read('f.txt')", "\"abcde\"");
        bench.Check("File.write('x', 'f.txt', 'w')", "1");
        bench.Check("File.read('f.txt')", "\"x\"");
        bench.Check("File.write('', 'empty')", "0");
        bench.Check("File.read('empty')", "\"\"");
    }

    [TestMethod]
    public void Bytes_of_all_values_are_kept()
    {
        ScriptBench bench = new ScriptBench("file");
        bench.Run("let all = ''; for (let i = 0; i < 256; i++) { all += chr(i); }");
        bench.Check("File.write(all, 'f')", "256");
        bench.Check("File.read('f') === all", "true");
        byte[] data = bench.Files.ReadFile("f");
        Assert.AreEqual(0, (int)data[0]);
        Assert.AreEqual(255, (int)data[255]);
    }

    [TestMethod]
    [DataRow("File.read('none')", "null")]
    [DataRow("File.read('')", "null")]
    [DataRow("File.write('x', '')", "0")]
    [DataRow("File.write('x', 'f', 'q')", "0")]
    [DataRow("File.write('x', 'f', 'r')", "0")]
    [DataRow("File.remove('none') === 0", "false")]
    [DataRow("File.rename('none', 'f') === 0", "false")]
    [DataRow("File.fopen('none', 'r') === null", "true")]
    [DataRow("File.fopen('none', 'r+') === null", "true")]
    [DataRow("File.fopen(null, 'r') === null", "true")]
    [DataRow("File.fopen('f', null) === null", "true")]
    [DataRow("File.fread('          ', 1, 10, null)", "0")]
    [DataRow("File.fclose(null)", "undefined")]
    public void What_cannot_be_done_gives(string text, string expected) => new ScriptBench("file").Check(text, expected);

    [TestMethod]
    public void Files_are_removed_and_renamed()
    {
        ScriptBench bench = new ScriptBench("file");
        bench.Run("File.write('abc', 'f');");
        bench.Check("File.rename('f', 'g')", "0");
        bench.Check("File.read('f')", "null");
        bench.Check("File.read('g')", "\"abc\"");
        bench.Check("File.remove('g')", "0");
        Assert.IsNull(bench.Files.ReadFile("g"));
    }

    [TestMethod]
    public void A_buffer_is_filled_piece_by_piece()
    {
        ScriptBench bench = new ScriptBench("file");
        bench.Run("File.write('0123456789abc', 'f'); let f = File.fopen('f', 'rb'); let buffer = '----------';");
        bench.Check("File.fread(buffer, 1, 10, f)", "10");
        bench.Check("buffer", "\"0123456789\"");
        bench.Check("File.fread(buffer, 1, 10, f)", "3");
        bench.Check("buffer.slice(0, 3)", "\"abc\"");
        bench.Check("File.fread(buffer, 1, 10, f)", "0");
        bench.Run("File.fclose(f); File.fclose(f);");
        bench.Check("File.fread(buffer, 1, 10, f)", "0");
        bench.Check("File.fwrite('x', 1, 1, f)", "0");
    }

    [TestMethod]
    public void Whole_items_are_counted_and_the_buffer_is_never_left()
    {
        ScriptBench bench = new ScriptBench("file");
        bench.Run("File.write('0123456789', 'f'); let f = File.fopen('f', 'r'); let buffer = '--------';");
        bench.Check("File.fread(buffer, 3, 100, f)", "2");
        bench.Check("buffer", "\"012345--\"");
        bench.Check("File.fread(buffer, 0, 1, f)", "0");
        bench.Check("File.fread(buffer, -1, -1, f)", "0");
        bench.Run("File.fclose(f); f = File.fopen('g', 'w');");
        bench.Check("File.fwrite('abcdef', 2, 50, f)", "3");
        bench.Run("File.fclose(f);");
        bench.Check("File.read('g')", "\"abcdef\"");
    }

    [TestMethod]
    [DataRow("r", (int)VfsOpenFlags.Read)]
    [DataRow("rb", (int)VfsOpenFlags.Read)]
    [DataRow("r+", (int)(VfsOpenFlags.Read | VfsOpenFlags.Write))]
    [DataRow("rb+", (int)(VfsOpenFlags.Read | VfsOpenFlags.Write))]
    [DataRow("w", (int)(VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Truncate))]
    [DataRow("w+", (int)(VfsOpenFlags.Read | VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Truncate))]
    [DataRow("wx", (int)(VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Truncate | VfsOpenFlags.Exclusive))]
    [DataRow("a", (int)(VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Append))]
    [DataRow("a+", (int)(VfsOpenFlags.Read | VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Append))]
    [DataRow("", 0)]
    [DataRow("q", 0)]
    [DataRow("rx", 0)]
    [DataRow("rw", 0)]
    public void Mode_is(string text, int expected) => Assert.AreEqual(expected, (int)FileMode.Parse(text), text);

    [TestMethod]
    public void Open_files_of_a_careless_script_run_out_without_harm()
    {
        ScriptBench bench = new ScriptBench("file");
        bench.Run("File.write('abc', 'f'); let n = 0; for (let i = 0; i < 1000; i++) { if (File.fopen('f', 'r') !== null) { n++; } }");
        bench.Check("n > 0 && n < 1000", "true");
    }
}
