// Made from Files/rid.wsdl by embed.sh; change that file.
extension PageFile {
    package static let ridWSDL = PageFile(
        name: "rid.wsdl",
        text: ##"""
            <?xml version="1.0" encoding="UTF-8"?>
            <wsdl:definitions name="HandleSundhedsportalWS" targetNamespace="http://localhost/"
                xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
                xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:loc="http://localhost/">
              <wsdl:message name="getCPR">
                <wsdl:part name="string" type="xsd:string"/>
              </wsdl:message>
              <wsdl:message name="getCPRResponse">
                <wsdl:part name="result" type="xsd:string"/>
              </wsdl:message>
              <wsdl:message name="matchCPR">
                <wsdl:part name="subjectSerialNumber" type="xsd:string"/>
                <wsdl:part name="cPR" type="xsd:string"/>
              </wsdl:message>
              <wsdl:message name="matchCPRResponse">
                <wsdl:part name="isMatched" type="xsd:boolean"/>
              </wsdl:message>
              <wsdl:message name="test"/>
              <wsdl:message name="testResponse"/>
              <wsdl:portType name="HandleSundhedsportalWSPort">
                <wsdl:operation name="getCPR">
                  <wsdl:input message="loc:getCPR"/>
                  <wsdl:output message="loc:getCPRResponse"/>
                </wsdl:operation>
                <wsdl:operation name="matchCPR">
                  <wsdl:input message="loc:matchCPR"/>
                  <wsdl:output message="loc:matchCPRResponse"/>
                </wsdl:operation>
                <wsdl:operation name="test">
                  <wsdl:input message="loc:test"/>
                  <wsdl:output message="loc:testResponse"/>
                </wsdl:operation>
              </wsdl:portType>
              <wsdl:binding name="HandleSundhedsportalWSPort" type="loc:HandleSundhedsportalWSPort">
                <soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
                <wsdl:operation name="getCPR">
                  <soap:operation soapAction="" style="rpc"/>
                  <wsdl:input>
                    <soap:body use="encoded" namespace="http://localhost/"
                        encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"/>
                  </wsdl:input>
                  <wsdl:output>
                    <soap:body use="encoded" namespace="http://localhost/"
                        encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"/>
                  </wsdl:output>
                </wsdl:operation>
                <wsdl:operation name="matchCPR">
                  <soap:operation soapAction="" style="rpc"/>
                  <wsdl:input>
                    <soap:body use="encoded" namespace="http://localhost/"
                        encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"/>
                  </wsdl:input>
                  <wsdl:output>
                    <soap:body use="encoded" namespace="http://localhost/"
                        encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"/>
                  </wsdl:output>
                </wsdl:operation>
                <wsdl:operation name="test">
                  <soap:operation soapAction="" style="rpc"/>
                  <wsdl:input>
                    <soap:body use="encoded" namespace="http://localhost/"
                        encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"/>
                  </wsdl:input>
                  <wsdl:output>
                    <soap:body use="encoded" namespace="http://localhost/"
                        encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"/>
                  </wsdl:output>
                </wsdl:operation>
              </wsdl:binding>
              <wsdl:service name="HandleSundhedsportalWS">
                <wsdl:port name="HandleSundhedsportalWSPort" binding="loc:HandleSundhedsportalWSPort">
                  <soap:address location="{{address}}"/>
                </wsdl:port>
              </wsdl:service>
            </wsdl:definitions>

            """##
    )
}
