// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using nanoFramework.TestFramework;

namespace Mgos.Json.Tests.Host;

/// <summary>Any document, against System.Text.Json as the judge.</summary>
[TestClass]
public class JsonProperties
{
    private static readonly FsCheck.Config s_often = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(20);

    [TestMethod]
    public void What_another_library_writes_reads_the_same()
    {
        Prop.ForAll(JsonDocuments.Whole(), node => new[] { JsonSyntax.Strict, JsonSyntax.Lenient }.All(syntax => JsonNode.DeepEquals(node, Read(JsonDocuments.Serialize(node, true), syntax)))).Check(s_often);
    }

    [TestMethod]
    public void What_is_written_reads_the_same_in_another_library()
    {
        Prop.ForAll(JsonDocuments.Whole(), ArbMap.Default.ArbFor<bool>(), (node, isPretty) => JsonNode.DeepEquals(node, JsonNode.Parse(Write(node, isPretty)))).Check(s_often);
    }

    [TestMethod]
    public void Strict_syntax_accepts_what_another_library_accepts()
    {
        Prop.ForAll(JsonDocuments.Damaged(), data => (Count(data, JsonSyntax.Strict, out _) == JsonToken.End) == IsAccepted(data)).Check(s_often);
    }

    [TestMethod]
    public void Lenient_syntax_accepts_what_strict_syntax_accepts()
    {
        Prop.ForAll(JsonDocuments.Damaged(), data =>
            Count(data, JsonSyntax.Strict, out int strict) != JsonToken.End || (Count(data, JsonSyntax.Lenient, out int lenient) == JsonToken.End && strict == lenient)).Check(s_often);
    }

    [TestMethod]
    public void Reading_damaged_text_ends_and_never_throws()
    {
        Prop.ForAll(JsonDocuments.Damaged(), Survives).Check(s_often);
    }

    [TestMethod]
    public void Reading_any_bytes_ends_and_never_throws()
    {
        Prop.ForAll<byte[]>(Survives).Check(s_often);
    }

    [TestMethod]
    public void Members_of_damaged_text_never_throw_and_are_inside_it()
    {
        Prop.ForAll(JsonDocuments.Damaged(), data => new[] { "", "a", "id", "a b", "id.a", "a.id.a", "é" }.All(path => MembersSurvive(data, path))).Check(s_often);
    }

    [TestMethod]
    public void Members_agree_with_another_library()
    {
        Prop.ForAll(JsonDocuments.Whole(), node =>
        {
            JsonMembers members = new JsonMembers();
            byte[] data = JsonDocuments.Serialize(node, true);
            members.Reset(data, 0, data.Length);
            JsonSpan span = new JsonSpan();
            return !members.IsBroken && (node is not JsonObject all || all.All(member =>
                member.Key.Contains('.') || (members.TryGetRaw(member.Key, span) && JsonNode.DeepEquals(member.Value, JsonNode.Parse(span.ToArray())))));
        }).Check(s_often);
    }

    [TestMethod]
    public void A_truncated_text_is_the_beginning_of_the_whole()
    {
        Prop.ForAll(JsonDocuments.Whole(), ArbMap.Default.ArbFor<byte>(), (node, limit) =>
        {
            byte[] whole = Write(node, false);
            JsonWriter writer = new JsonWriter(0, limit);
            Write(writer, node);
            return writer.Length <= limit && writer.IsTruncated == whole.Length > limit && whole.Take(writer.Length).SequenceEqual(writer.ToArray());
        }).Check(s_often);
    }

    [TestMethod]
    public void Ascii_only_text_gives_the_bytes_back_to_who_takes_escapes_for_bytes()
    {
        Prop.ForAll<byte[]>(bytes =>
        {
            JsonWriter writer = new JsonWriter(0, 100000) { IsAsciiOnly = true };
            writer.String(bytes, 0, bytes.Length);
            byte[] text = writer.ToArray();
            return text.All(b => b < 0x7f) && JsonSerializer.Deserialize<string>(text).Select(c => (byte)c).SequenceEqual(bytes);
        }).Check(s_often);
    }

    [TestMethod]
    public void Copied_text_is_what_was_written()
    {
        Prop.ForAll<byte[]>(bytes =>
        {
            JsonWriter writer = new JsonWriter(0, 100000);
            writer.String(bytes, 0, bytes.Length);
            JsonReader reader = new JsonReader();
            reader.Reset(writer.Data, 0, writer.Length);
            byte[] copy = new byte[bytes.Length];
            return reader.Read() == JsonToken.String && reader.CopyString(copy, 0) == bytes.Length && copy.AsSpan().SequenceEqual(bytes) && reader.Read() == JsonToken.End;
        }).Check(s_often);
    }

    [TestMethod]
    public void Base64_comes_back_whatever_stands_between()
    {
        Prop.ForAll<byte[], byte>((bytes, at) =>
        {
            JsonWriter writer = new JsonWriter(0, 100000);
            writer.Base64(bytes, 0, bytes.Length);
            string text = writer.ToText();
            int position = 1 + at % (text.Length - 1);
            byte[] data = Encoding.UTF8.GetBytes("{\"d\":" + text.Substring(0, position) + " \\n-é" + text.Substring(position) + "}");
            JsonMembers members = new JsonMembers();
            members.Reset(data, 0, data.Length);
            return members.TryGetBase64("d", out byte[] read) && read.AsSpan().SequenceEqual(bytes);
        }).Check(s_often);
    }

    private static bool IsAccepted(byte[] data)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(data, new JsonDocumentOptions { MaxDepth = JsonConstants.MaxDepth });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonToken Count(byte[] data, JsonSyntax syntax, out int tokens)
    {
        JsonReader reader = new JsonReader();
        reader.Reset(data, 0, data.Length, syntax);
        tokens = 0;
        JsonToken token;
        do
        {
            token = reader.Read();
            tokens++;
        }
        while (token != JsonToken.End && token != JsonToken.Error && tokens <= data.Length + 2);

        return token;
    }

    private static bool Survives(byte[] data)
    {
        bool isBounded = true;
        foreach (JsonSyntax syntax in new[] { JsonSyntax.Strict, JsonSyntax.Lenient })
        {
            JsonReader reader = new JsonReader();
            reader.Reset(data, 0, data.Length, syntax);
            int tokens = 0;
            while (reader.Read() != JsonToken.End && reader.Token != JsonToken.Error && tokens++ <= data.Length + 2)
            {
                isBounded &= IsSane(reader, data);
            }

            isBounded &= tokens <= data.Length + 1 && (reader.Token == JsonToken.Error) == (reader.ErrorOffset >= 0) && reader.ErrorOffset <= data.Length;
            reader.Reset(data, 0, data.Length, syntax);
            isBounded &= reader.Skip() == (reader.Token != JsonToken.Error);
        }

        return isBounded;
    }

    private static bool IsSane(JsonReader reader, byte[] data)
    {
        byte[] copy = new byte[data.Length];
        bool hasText = reader.CopyString(copy, 0) >= 0;
        bool isInt = reader.TryGetInt32(out int i);
        bool isLong = reader.TryGetInt64(out long l);
        reader.TryGetDouble(out _);
        reader.TryGetUInt32(out _);
        reader.TokenEquals("id");
        return hasText == (reader.GetString() != null)
            && (!isInt || (isLong && i == l))
            && reader.Start >= 0 && reader.Length >= 0 && reader.Start + reader.Length <= data.Length
            && reader.Depth >= 0 && reader.Depth <= JsonConstants.MaxDepth;
    }

    private static bool MembersSurvive(byte[] data, string path)
    {
        JsonMembers members = new JsonMembers();
        JsonSpan span = new JsonSpan();
        members.Reset(data, 0, data.Length);
        bool isFound = members.TryGetRaw(path, span);
        members.TryGetString(path, out _);
        members.TryGetInt64(path, out _);
        members.TryGetDouble(path, out _);
        members.TryGetBase64(path, out _);
        return members.TryGetBoolean(path, out _) == isFound && (!isFound || Count(span.ToArray(), JsonSyntax.Lenient, out _) == JsonToken.End);
    }

    private static JsonNode Read(byte[] data, JsonSyntax syntax)
    {
        JsonReader reader = new JsonReader();
        reader.Reset(data, 0, data.Length, syntax);
        reader.Read();
        JsonNode node = Read(reader);
        return reader.Read() == JsonToken.End ? node : JsonValue.Create("no end");
    }

    private static JsonNode Read(JsonReader reader)
    {
        switch (reader.Token)
        {
            case JsonToken.ObjectStart: return ReadObject(reader);
            case JsonToken.ArrayStart: return ReadArray(reader);
            case JsonToken.String: return JsonValue.Create(reader.GetString());
            case JsonToken.Number: return JsonNode.Parse(reader.Data.AsSpan(reader.Start, reader.Length));
            case JsonToken.True: return JsonValue.Create(true);
            case JsonToken.False: return JsonValue.Create(false);
            case JsonToken.Null: return null;
            default: throw new InvalidOperationException(reader.Token + " at " + reader.Start);
        }
    }

    private static JsonNode ReadObject(JsonReader reader)
    {
        JsonObject result = new JsonObject();
        while (reader.Read() == JsonToken.Name)
        {
            string name = reader.GetString();
            reader.Read();
            result[name] = Read(reader);
        }

        return result;
    }

    private static JsonNode ReadArray(JsonReader reader)
    {
        JsonArray result = new JsonArray();
        while (reader.Read() != JsonToken.ArrayEnd)
        {
            result.Add(Read(reader));
        }

        return result;
    }

    private static byte[] Write(JsonNode node, bool isPretty)
    {
        JsonWriter writer = new JsonWriter(0, 10000000) { IsPretty = isPretty };
        Write(writer, node);
        return writer.ToArray();
    }

    private static void Write(JsonWriter writer, JsonNode node)
    {
        switch (node?.GetValueKind() ?? JsonValueKind.Null)
        {
            case JsonValueKind.Object:
                writer.BeginObject();
                foreach (System.Collections.Generic.KeyValuePair<string, JsonNode> member in node.AsObject())
                {
                    writer.Name(member.Key);
                    Write(writer, member.Value);
                }

                writer.EndObject();
                break;
            case JsonValueKind.Array:
                writer.BeginArray();
                foreach (JsonNode item in node.AsArray())
                {
                    Write(writer, item);
                }

                writer.EndArray();
                break;
            case JsonValueKind.String:
                writer.String(node.GetValue<string>());
                break;
            default:
                writer.Raw(node?.ToJsonString());
                break;
        }
    }
}
