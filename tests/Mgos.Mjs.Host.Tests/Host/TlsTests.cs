// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using Mgos.Net.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

/// <summary>Scripts with TLS, which only a PC has.</summary>
[TestClass]
public class TlsTests
{
    [TestMethod]
    public void Connection_with_tls_is_encrypted_and_checked()
    {
        using TestAuthority authority = new("test");
        using TcpListener listener = NetTests.Listen();
        Task<string> server = Task.Run(() => Serve(listener, authority.Sign("localhost")));
        ScriptBench bench = new("net");
        Assert.IsTrue(bench.Files.WriteFile("ca.pem", authority.Pem, authority.Pem.Length));
        bench.Run($"let got = ''; Net.connect({{addr: 'localhost:{NetTests.PortOf(listener)}', ssl: true, onconnect: function(c) {{ Net.send(c, 'secret'); }}, ondata: function(c, d) {{ got = d; }}}});");
        NetTests.Until(bench, "got === 'SECRET'");
        Assert.AreEqual("secret", server.Result);
    }

    [TestMethod]
    public void Https_brings_a_reply()
    {
        using TestAuthority authority = new("test");
        using TcpListener listener = NetTests.Listen();
        Task<string> server = Task.Run(() => Serve(listener, authority.Sign("localhost"), "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        ScriptBench bench = new("http");
        Assert.IsTrue(bench.Files.WriteFile("own.pem", authority.Pem, authority.Pem.Length));
        bench.Run($"let got = ''; HTTP.query({{url: 'https://localhost:{NetTests.PortOf(listener)}/x', ca_cert: 'own.pem', success: function(body) {{ got = body; }}, error: function() {{ got = 'error'; }}}});");
        NetTests.Until(bench, "got === 'ok'");
        Assert.IsTrue(server.Result.StartsWith("GET /x HTTP/1.0\r\n", System.StringComparison.Ordinal), server.Result);
    }

    [TestMethod]
    public void Server_of_another_authority_is_refused()
    {
        using TestAuthority authority = new("test");
        using TestAuthority other = new("other");
        using TcpListener listener = NetTests.Listen();
        Task<string> server = Task.Run(() => Serve(listener, authority.Sign("localhost")));
        ScriptBench bench = new("net");
        Assert.IsTrue(bench.Files.WriteFile("ca.pem", other.Pem, other.Pem.Length));
        bench.Run($"let isClosed = false; let got = ''; Net.connect({{addr: 'localhost:{NetTests.PortOf(listener)}', ssl: true, onconnect: function(c) {{ Net.send(c, 'secret'); }}, ondata: function(c, d) {{ got = d; }}, onclose: function() {{ isClosed = true; }}}});");
        NetTests.Until(bench, "isClosed");
        bench.Check("got", "\"\"");
        Assert.AreEqual("", server.Result);
    }

    // Gives what the client has sent first; "" if the handshake fails.
    private static string Serve(TcpListener listener, byte[] pem, string reply = null)
    {
        string text = Encoding.ASCII.GetString(pem);
        using X509Certificate2 read = X509Certificate2.CreateFromPem(text, text);
        using X509Certificate2 own = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
        using TcpClient client = listener.AcceptTcpClient();
        using SslStream stream = new(client.GetStream());
        try
        {
            stream.AuthenticateAsServer(own);
            byte[] data = new byte[1000];
            int count = stream.Read(data, 0, data.Length);
            string got = Encoding.ASCII.GetString(data, 0, count);
            stream.Write(Encoding.ASCII.GetBytes(reply ?? got.ToUpperInvariant()));
            return got;
        }
        catch (System.Exception e) when (e is System.IO.IOException or System.Security.Authentication.AuthenticationException)
        {
            return "";
        }
    }
}
