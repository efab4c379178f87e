// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.TestKit;

namespace Mgos.Vfs.Tests;

/// <summary>A program that writes until it is killed, and says what has been acknowledged.</summary>
public static class KilledProgram
{
    public const string AppendedFile = "log.txt";
    public const string ReplacedFile = "conf9.json";
    public const int ChunkBytes = 512;

    public static void Main(string[] args)
    {
        FakePlatform platform = new FakePlatform { StorageRoot = args[0] };
        TestDevice test = new TestDevice(platform, null, new VfsLibrary());
        test.Boot();
        VirtualFileSystem files = VirtualFileSystem.From(test.Device);
        TestFiles.Put(files, AppendedFile, "");
        for (int i = 0; ; i++)
        {
            TestFiles.Put(files, AppendedFile, Chunk(i), TestFiles.Append);
            TestFiles.Put(files, ReplacedFile, Config(i));
            Console.WriteLine(i);
        }
    }

    public static string Chunk(int number) => number.ToString("D8").PadRight(ChunkBytes, (char)('a' + number % 26));

    public static string Config(int number)
    {
        StringBuilder text = new StringBuilder("{\"number\": " + number + ", \"filling\": \"");
        return text.Append('x', 3000 + number % 100).Append("\"}").ToString();
    }
}
