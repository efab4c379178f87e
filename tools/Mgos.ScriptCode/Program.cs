// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.ScriptCode;

// Mgos.ScriptCode FOLDER COUNT PART FILE: writes the C# of assembly PART (from 1; 0 is the tests) of COUNT for the scripts in FOLDER.
if (args.Length != 4 || !int.TryParse(args[1], out int count) || !int.TryParse(args[2], out int part) || part > count)
{
    Console.Error.WriteLine("usage: Mgos.ScriptCode FOLDER COUNT PART FILE");
    return 2;
}

Parts parts = new(Directory.GetDirectories(args[0]).Select(folder => new Topic(folder)), count);
string code = part == 0 ? CodeText.Tests(parts) : CodeText.Scripts(parts, part);
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[3]))!);
if (!File.Exists(args[3]) || File.ReadAllText(args[3]) != code)
    File.WriteAllText(args[3], code);
return 0;
