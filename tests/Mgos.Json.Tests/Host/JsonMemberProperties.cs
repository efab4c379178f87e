// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using nanoFramework.TestFramework;

namespace Mgos.Json.Tests.Host;

/// <summary>Member by member is the same as token by token, for any bytes.</summary>
[TestClass]
public class JsonMemberProperties
{
    private static readonly FsCheck.Config s_often = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(10000).WithEndSize(40);

    private static readonly string[] s_pieces =
    {
        "{", "}", "[", "]", ":", ",", " ", "\n", "\"", "\\", "\"a\":1", ",\"b\":\"x\"", ",\"c\":{\"d\":-2}", ",\"e\":[1,{}]", ",\"f\":true", ",\"g\":null", ",\"h\\u0065\":\"\\n\"",
        "\"i\" : 0x1F", ",j:\"k\"", ",\"l\":007", ",\"m\":1.5e", ",\"n\":\"o", "\"\":\"\"", "1", "-", "tru", "\u0001", "\u00e9",
    };

    private static readonly Arbitrary<byte[]> s_objects = Gen.Elements(s_pieces).ArrayOf()
        .Zip(Gen.Elements("{", " {", "", "["), (pieces, start) => Encoding.UTF8.GetBytes(start + string.Concat(pieces)))
        .Zip(Gen.Elements("}", "", "}}", " } x"), (body, end) => body.Concat(Encoding.UTF8.GetBytes(end)).ToArray())
        .ToArbitrary();

    [TestMethod]
    public void Members_are_found_as_by_reading_token_by_token()
    {
        Prop.ForAll(s_objects, data => IsSame(data, JsonSyntax.Strict) && IsSame(data, JsonSyntax.Lenient)).Check(s_often);
    }

    private static bool IsSame(byte[] data, JsonSyntax syntax)
    {
        string slow = TokenByToken(data, syntax);
        string quick = MemberByMember(data, syntax);
        Assert.AreEqual(slow, quick, Encoding.UTF8.GetString(data));
        return true;
    }

    private static string TokenByToken(byte[] data, JsonSyntax syntax)
    {
        JsonReader reader = new JsonReader();
        reader.Reset(data, 0, data.Length, syntax);
        StringBuilder text = new StringBuilder();
        if (reader.Read() != JsonToken.ObjectStart)
            return "no object";
        while (reader.Read() == JsonToken.Name)
        {
            bool isQuoted = data[reader.Start] == '"';
            text.Append(Encoding.UTF8.GetString(data, reader.Start + (isQuoted ? 1 : 0), reader.Length - (isQuoted ? 2 : 0)));
            text.Append(Describe(reader, reader.Skip()));
        }

        return text.Append(reader.Token).Append(reader.ErrorOffset).ToString();
    }

    private static string MemberByMember(byte[] data, JsonSyntax syntax)
    {
        JsonReader reader = new JsonReader();
        reader.Reset(data, 0, data.Length, syntax);
        StringBuilder text = new StringBuilder();
        if (reader.Read() != JsonToken.ObjectStart)
            return "no object";
        for (JsonToken token = reader.ReadMember(); token == JsonToken.Name || token == JsonToken.String || token == JsonToken.Number; token = reader.ReadMember())
        {
            text.Append(Encoding.UTF8.GetString(data, reader.NameOffset, reader.NameLength));
            text.Append(Describe(reader, token != JsonToken.Name || reader.Skip()));
        }

        return text.Append(reader.Token).Append(reader.ErrorOffset).ToString();
    }

    private static string Describe(JsonReader reader, bool isValue)
    {
        JsonSpan value = new JsonSpan();
        reader.GetRaw(value);
        return " " + isValue + " " + reader.Token + " " + value.ToText() + " " + reader.Depth + ";";
    }
}
