// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Auth;
using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>Reads the member <c>auth</c> of a frame, and writes what asks for it.</summary>
/// <remarks>
/// Wire:
/// <code>
/// realm, username, response | string, not empty
/// nonce, cnonce             | number or string, not empty; the nonce in decimal digits
/// algorithm                 | "MD5" (also if absent) or "SHA-256"
/// others                    | not looked at; nc is 1, qop is auth, method and target are dummy_method and dummy_uri
///
/// challenge, the message of error 401: {"auth_type": "digest", "nonce": N, "nc": 1, "realm": "R", "algorithm": "MD5"}
/// </code>
/// </remarks>
internal sealed class RpcFrameCredentials
{
    private readonly JsonMembers _members = new JsonMembers();
    private readonly JsonSpan _value = new JsonSpan();

    /// <summary>Reads; false if it is malformed or meant for another realm or algorithm.</summary>
    internal bool TryRead(JsonSpan auth, DigestSettings settings, DigestCredentials credentials)
    {
        credentials.Clear();
        credentials.IsFromFrame = true;
        _members.Reset(auth.Data, auth.Offset, auth.Count);
        return SetText("realm", DigestField.Realm, credentials)
            && SetText("username", DigestField.UserName, credentials)
            && SetText("response", DigestField.Response, credentials)
            && SetNumber("nonce", DigestField.Nonce, credentials)
            && SetNumber("cnonce", DigestField.ClientNonce, credentials)
            && credentials.IsText(DigestField.Realm, settings.Realm)
            && SetAlgorithm(settings.Algorithm, credentials)
            && SetConstants(credentials);
    }

    internal static string MakeChallenge(DigestSettings settings, uint nonce)
    {
        byte[] realm = RpcFrameWriter.Quote(settings.Realm);
        return "{\"auth_type\": \"digest\", \"nonce\": " + nonce.ToString() + ", \"nc\": 1, \"realm\": " + Encoding.UTF8.GetString(realm, 0, realm.Length)
            + ", \"algorithm\": \"" + DigestAlgorithms.NameOf(settings.Algorithm) + "\"}";
    }

    private bool SetText(string name, DigestField field, DigestCredentials credentials)
    {
        string text;
        return _members.TryGetString(name, out text) && text.Length > 0 && credentials.Set(field, text);
    }

    private bool SetNumber(string name, DigestField field, DigestCredentials credentials)
    {
        if (!_members.TryGetRaw(name, _value))
            return false;
        byte first = _value.Data[_value.Offset];
        if (first == '"')
            return SetText(name, field, credentials);
        return (first == '-' || (first >= '0' && first <= '9')) && credentials.Set(field, _value.Data, _value.Offset, _value.Count);
    }

    private bool SetAlgorithm(DigestAlgorithm expected, DigestCredentials credentials)
    {
        if (!_members.Has("algorithm"))
            return expected == DigestAlgorithm.Md5;
        string name;
        DigestAlgorithm algorithm;
        return _members.TryGetString("algorithm", out name) && DigestAlgorithms.TryParse(name, out algorithm) && algorithm == expected && credentials.Set(DigestField.Algorithm, name);
    }

    private static bool SetConstants(DigestCredentials credentials) =>
        credentials.Set(DigestField.NonceCount, AuthConstants.FrameNonceCount)
        && credentials.Set(DigestField.Qop, AuthConstants.Qop)
        && credentials.Set(DigestField.Method, AuthConstants.FrameMethod)
        && credentials.Set(DigestField.Target, AuthConstants.FrameTarget);
}
