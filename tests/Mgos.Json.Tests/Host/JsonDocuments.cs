// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Mgos.Json.Tests.Host;

/// <summary>Random documents, whole and damaged.</summary>
internal static class JsonDocuments
{
    private const string Alphabet = "{}[]:,\"\\ \n\t\r0123456789-+.eExuntrflasbv/aZ_\0\u007f";

    private static readonly string[] s_numbers = { "0", "-0", "1.5", "-2e10", "1E+3", "12345678901234567890", "0.000001" };

    private static readonly Gen<string> s_text = Gen.Elements(
        "", "a", "id", "a b", "\"", "\\", "\n\r\t\b\f", "\u0001\u001f\u007f", "é", "€", "😀", "\u0000", "</a>", "0123456789 0123456789 0123456789 0123456789 0123456789 é");

    private static readonly Gen<JsonNode> s_scalar = Gen.OneOf(
        s_text.Select(text => (JsonNode)JsonValue.Create(text)),
        ArbMap.Default.GeneratorFor<long>().Select(number => (JsonNode)JsonValue.Create(number)),
        Gen.Elements(s_numbers).Select(number => JsonNode.Parse(number)),
        Gen.Elements(true, false).Select(truth => (JsonNode)JsonValue.Create(truth)),
        Gen.Constant((JsonNode)null));

    internal static Arbitrary<JsonNode> Whole()
    {
        return Gen.Sized(size => Node(size < 3 ? size : 4)).ToArbitrary();
    }

    /// <summary>A document as text with up to three bytes replaced, left out or put in, and sometimes cut off.</summary>
    internal static Arbitrary<byte[]> Damaged()
    {
        Gen<byte[]> documents = Whole().Generator.Zip(Gen.Elements(true, false), Serialize);
        Gen<int[]> changes = Gen.Choose(0, int.MaxValue).ArrayOf(3);
        return Arb.From(documents.Zip(changes, (data, all) => all.Aggregate(data, Change)), Smaller);
    }

    internal static byte[] Serialize(JsonNode node, bool isIndented)
    {
        JsonSerializerOptions options = new JsonSerializerOptions { WriteIndented = isIndented };
        return Encoding.UTF8.GetBytes(node == null ? "null" : node.ToJsonString(options));
    }

    private static System.Collections.Generic.IEnumerable<byte[]> Smaller(byte[] data)
    {
        return data.Select((_, i) => data.Take(i).Concat(data.Skip(i + 1)).ToArray());
    }

    private static byte[] Change(byte[] data, int dice)
    {
        int position = data.Length == 0 ? 0 : dice / 64 % data.Length;
        int letter = dice / 7 % (Alphabet.Length + 8);
        byte b = letter < Alphabet.Length ? (byte)Alphabet[letter] : (byte)(0x7c + dice / 5 % 0x84);
        switch (dice % 8)
        {
            case 0: return data.Take(position).ToArray();
            case 1: return data.Skip(position).ToArray();
            case 2: return data.Take(position).Concat(data.Skip(position + 1)).ToArray();
            case 3: return data.Take(position).Append(b).Concat(data.Skip(position + 1)).ToArray();
            case 4: return data.Take(position).Append(b).Concat(data.Skip(position)).ToArray();
            case 5: return data.Concat(data.Skip(position)).ToArray();
            default: return data;
        }
    }

    private static Gen<JsonNode> Node(int depth)
    {
        if (depth == 0)
        {
            return s_scalar;
        }

        Gen<JsonNode> inner = Node(depth - 1);
        Gen<JsonNode> array = inner.ListOf(3).Select(items => (JsonNode)new JsonArray(items.Select(item => item?.DeepClone()).ToArray()));
        Gen<JsonNode> value = s_text.Zip(inner, (name, node) => (name, node)).ListOf(3).Select(Object);
        return Gen.OneOf(s_scalar, array, value, Gen.Constant(0).Select(_ => (JsonNode)new JsonObject()), Gen.Constant(0).Select(_ => (JsonNode)new JsonArray()));
    }

    private static JsonNode Object(System.Collections.Generic.IEnumerable<(string Name, JsonNode Node)> members)
    {
        JsonObject result = new JsonObject();
        foreach ((string name, JsonNode node) in members)
        {
            result[name] = node?.DeepClone();
        }

        return result;
    }
}
